/** Family names beyond those of the lexicon package, written by hand from general knowledge, most common first. */
export const MORE_SURNAMES = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas
taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king
wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz
hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell
coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds
griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall
owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns
crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner
black robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto
weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott
cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews
pena richards contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez
wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien
lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le
mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman
schultz luna fowler mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider joseph
barrett navarro figueroa keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert
miranda byrd craig ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris
jennings rios kramer watts parsons fernandes vaughn norman hale santana walters benson steele haynes cobb mccarthy cardenas
mcdaniel lyons horton gill higgins swan swanson cochran bush klein potter pham nixon baldwin soares hodges doyle ochoa owen
mclaughlin robbins mcguire wolfe wise blake harmon zimmerman rosales mullins velez terry salas zamora fitzgerald hardy
ballard becker moran oconnor goodman kaur calderon trujillo tate love underwood buchanan huff suarez cummings strickland
ramsey manning mckinney ingram conner serrano flynn barber parks bowen wolf thornton pace mann logan mcgee brock hines
osborne cain cross stokes chang patton maxwell nash horn hull duran reeves quinn marsh blair glover huang cabrera goodwin
garner sharp gates erickson doran conway ball cannon lang montoya mack erwin malone schroeder solis yu lin bauer patrick
mccormick osborn rowe glenn vincent greer wu ho lam lau leung ng chan cheung chow fong kwan liu luo ma mao shen sun tang tsai
tsang wei xie xu yan ye yeung yip yuan zeng zhang zhao zheng zhou zhu tan lim goh koh ong teo chua ahn bae baek cho choi chung
chun han hong hwang jang jeong jung kang ko kwon moon nam noh oh paik rhee ryu seo shim shin sohn son suh yim yoo yoon
bui cao dang dao dinh do doan duong hoang huynh lai luong ly mai ngo pho phan phung quach ta thai thach to trinh truong vo vu vuong
abe endo fujii fujita fujimoto goto hara harada hasegawa hashimoto hayashi higashi honda ikeda imai inoue ishii ishikawa
ito iwasaki kaneko kato kawamura kimura kobayashi kondo maeda matsuda matsui matsumoto mori morita murakami nakagawa
nakajima nakamura nakano nishimura ogawa okada okamoto ono ota saito sakai sakamoto sasaki sato shimizu suzuki takahashi
takeda tamura tanaka ueda uchida wada watanabe yamada yamaguchi yamamoto yamashita yamazaki yokoyama yoshida
acharya agarwal aggarwal ahluwalia arora bajwa banerjee basu bhatia bhatt bhattacharya bose chakraborty chandra chatterjee
chaudhary chaudhry chauhan chopra choudhury das dasgupta datta desai deshmukh deshpande dhillon dubey dutta gandhi ganguly
garg ghosh gill goel gopal goswami grewal gupta iyer jain jha joshi kapoor kapur khanna khatri kohli krishnamurthy krishnan
kulkarni kumar lal mahajan malhotra malik mehra mehta menon mishra mistry mittal modi mohan mukherjee murthy nair naidu
narang narayan narayanan natarajan pandey pandya parekh parikh patil pillai prasad raghavan rai rajan raman ramachandran rana
rangan rao rastogi rathore rawat reddy roy saha sahni saini sandhu sarkar saxena sengupta seth sethi shah sharma shenoy
shetty shukla sidhu singhal sinha sodhi srinivasan srivastava subramanian sundaram swamy tandon thakur tiwari trivedi
upadhyay varghese varma vasudevan venkataraman verma vyas yadav abbas abbasi abdi abdullah abdullahi abidi ahmad ahmadi ahmed
akbar akhtar ali alavi alam amin amini ansari ashraf asghar aslam aziz azizi baig bashir begum bukhari butt chowdhury
darwish farah faraj farooq farouk ghani hadi haddad haider hakim hamdan hameed hamid hamza haque hasan hashemi hashmi
hassan hossain hosseini hussain hussein ibrahim iqbal islam ismail jaber jafari jaffer jamal javed kabir kader kamal karim
karimi kazemi khalid khalil khan khoury mahdi mahmood mahmoud majid mansour mansouri masood mirza moghaddam mohamed
mohammad mohammadi mohammed mousavi mubarak mustafa nabi nader najjar nasser nasr nawaz noor omar osman othman qadir qasim
qureshi rahimi rahman rahmani raja rashid rashidi raza rehman reza rizvi saad sabri sadiq saeed saleh salem salim samadi
sayed shaikh shaheen sharif sheikh siddiqui sultan syed tahir usman wahab yasin yassin younis yousef zahid zaidi zaman
abara abebe abiodun achebe adebayo adekunle adeleke adeniyi adesanya adeyemi afolabi agyeman ajayi akande akinola akintola
alemu amadi amoah ankrah ansah asamoah asante assefa awad ayodele azikiwe babatunde balogun bekele boateng chukwu desta
dlamini eze ezekwesili fashola gebre getachew haile igwe iweala kamara kariuki kebede kimani kipchoge kofi koroma kruger
mahlangu makena mandela mbeki mensah mohapi moyo mugabe mutua mwangi naidoo ndiaye ndlovu njoroge nkosi nnamdi nwosu nyambura
obi obasanjo obiang ochieng odhiambo ogunleye ojo okafor okeke okonkwo okoro okoye oladipo olatunji onyango oyelaran owusu
quaye sesay sithole sow tadesse tesfaye toure traore wanjiku yeboah zulu zuma
abbott abernathy ackerman adkins aguirre albert albright aldrich alford allison ames anthony arellano arias armijo ash
ashby atkins atkinson avery ayers babcock bacon bader baird barker barlow barr barron barry bartlett barton bass batista
battle baxter beard beasley bean beaver beckett beebe beltran bender benitez benton berg berger bergman bernal bernard
bernstein best bingham bird blackburn blackwell blanchard blankenship blevins bloom blum bolton bond bonilla booker boone
booth bowers bowles boyer boyle bradford bradshaw brady branch brandt braun bravo bray brennan bridges briggs bright britt
brittain brogan brown browning bruce brunner bryan buck buckley bullock burch burgess burks burnett burris busch byers bynum
byrne cahill calhoun callahan camacho cameron cantrell cantu cardona carey carlisle carney carson carver case casey cash
cassidy castaneda castellanos cervantes chandler chaney chase cherry childers childress christensen christian church
cisneros clay clayton clements cline clinton cohen cohn colbert colby coffey coffman colon combs compton conley connelly
connolly conrad conroy conti cook cooley copeland cordova corona cortes costa cote cotton coughlin couture cowan crane
craven crosby crowe crowell crowley cullen culver cummins curran curry dalton daly daniel daugherty davenport davies davila
dawson deleon delacruz delarosa denton desimone devine dickerson dickson dillard dillon dobbs dodd dodson dolan donahue
donaldson donnelly donovan dorsey dotson dougherty dove dowd downey downs doyle drake draper drew driscoll dubois dudley
duffy duke dunbar dunlap dupont duran durham dwyer dyer eaton edmonds eldridge elkins emerson engel english ennis erickson
escobar esparza espinosa esposito everett ewing faber fagan farley farmer farrell faulkner feldman felix ferrara ferrari
ferreira ferrell field finch findley finley finn fischer fitzpatrick flanagan flanders fleck fletcher flood flowers floyd
foley fontaine forbes forrest fournier francis franco frank frantz fraser frederick french frey friedman frost fry frye
fuentes fulton funk gagnon gaines galindo gallagher gallegos galloway gamble gamboa gannon garrison gauthier gentile gentry
gibbs gilmore giordano glass gleason goff goldberg golden goldman goldstein good goodrich gould grady graves greco
greenberg greenwood griffith grimes gross grossman gruber guerra guerin guevara gunn guthrie gustafson haas hahn haley
hammond hampton hancock haney hanna hardin harding hargrove harrell harrington hartman harmon hastings hatch hatfield
hathaway hawk hayden haywood healy heath hebert heller helms hendricks hendrix henley hensley henson herbert herman herring
hess hester hewitt hickman hinton hirsch hobbs hodge hodgson hogan holcomb holden holder holley holloway holman holt hood
hooper hoover hopper horne horner horowitz houston hubbard huber huerta huffman hugo hull humphrey humphreys hurley hurst
hutchinson hyde ibarra irwin ivanov ivanova jacobson jaramillo jarvis jefferson jewell johns joyce kaiser kane kaplan katz
kaufman kay keane keating keith kemp kendall kendrick kenny kent kerr kessler kidd kilgore kilpatrick kincaid kinney kirby
kirk kirkland kirkpatrick klein kline knapp knowles knox knutson koch kovac kovacs kowalski krause kraus krueger kuhn lacey
lake lamb lambrecht landers landry langley lara larkin larsen latham law leach leal leblanc leon lester levin levine levy
lewandowski lindgren lindsay lindsey little livingston lloyd locke lockhart london lott lott lovell lowery lucero ludwig
lund lugo lutz lyon macdonald macias mackay mackenzie madden maddox madison mahoney major malloy mancini manzo marino marks
marin marrero marsh martens massey mata mathews mathis mathieu maurer maynard mayo mays mcbride mccabe mccain mccall mccann
mcclain mcclure mcconnell mccormack mccullough mcdermott mcdowell mcfadden mcfarland mcgowan mcgrath mcgregor mcintosh
mcintyre mckay mckee mckenna mckenzie mcknight mclain mclean mcleod mcmahon mcmillan mcnally mcnamara mcneil mcpherson mead
meadows medeiros meeks melendez melton mercado mercer merrill merritt metz meyers michael middleton miles mill millard minor
molloy monroe montes mooney mora morin morrow morse morton mosley moss moyer mueller muller mulligan murillo nadeau nava neff
nelms newell newton nielsen nieves noble noel nolan noonan nord norton novak oakes obrien ocampo oconnell odell odom odonnell
ohara oleary olsen oneal oneill orozco orr osorio ott otero owen pacheco page paine paredes park parrish pate patino paul
payton peck pelletier pennington perrault person petersen petrov petrova pettit phelps phipps pike pineda pittman pitts
plummer pollard ponce poole pope popov porras portillo poirier post potts pratt prather preston prince pritchard proctor
pruitt pryor puckett pugh quintana quintero quiroz raines ralston randall randolph rangel rankin rasmussen ratliff rauch
reilly rendon reese rhoades rich richard richmond ricketts riddle riggs rinaldi ritter rivas rivers roach robertson robles
rocha roche rodgers rodriquez roman romano rosa rosario rosas rosen rosenberg rosenthal roth rowland rubin rubio rucker
rudolph ruff rush russo rutherford rutledge saavedra salgado salinas salvatore sampson samuels sanford sargent saunders
savage sawyer schaefer schafer schaffer schiller schmitt schmitz scholz schreiber schuster scully sears segura sellers
serra sexton shannon sharpe shea sheehan sheffield shepard shepherd sheppard sheridan sherman shields shirley short
siegel sierra simon simons sinclair singleton skinner slater sloan small smart snow snider solano solomon sorensen sosa sousa
sparks spears spence springer stafford stanton stark steadman stein steiner stephenson sterling stern stevenson stout
stratton strauss street stroud stuart stubbs suggs sweeney sweet swift sykes talbot talley tanner tapia teague tejada temple
thayer thorpe thurman tillman timmons todd tolbert toledo tomlinson toro townsend tracy travis trevino tuttle tyler tyson
ulrich ulloa upton urban valencia valentin valentine valenzuela valle vance vandyke vang vanhorn vaughan velasco velasquez
vera vick vickers villa villanueva villarreal vogel vogt waddell walden waller walton warner waters weaver weeks weiner
weinberg weinstein weiss wentworth werner westbrook wheatley whitaker whitehead whitfield whitley whitney wiggins wilcox
wilder wiley wilhelm wilkerson wilkins wilkinson willard willoughby winkler winslow winter winters witt wolff woodard
woodruff woodward wooten workman worley worth wyatt wynn yates yoder york youngblood zapata zavala ziegler zimmer zuniga
abramov bondarenko dvorak fedorov goncharov horvat jankowski kaminski kozlov kravchenko kuznetsov lebedev melnyk mikhailov
morozov nemeth nowak pavlov petrenko romanov shevchenko sidorov smirnov sokolov szabo toth volkov wisniewski wojcik zielinski
andersson bergstrom bjork dahl eriksson gustavsson hakansson haugen hedberg johansson karlsson lindberg lindholm lindqvist
magnusson nilsson nygaard olsson persson sandberg strand sundberg svensson virtanen de_vries van_dijk bakker visser janssen
bernardi bianchi caruso colombo deluca fontana gallo gatti lombardi longo marchetti moretti pellegrini ricci rizzo rossi
santoro serafini vitale beauchamp bouchard desjardins dubois dufour fortin girard lachance lafleur lapointe lavoie leclerc
lefebvre levesque moreau morel perreault petit renard rousseau tremblay villeneuve begay yazzie tsosie kealoha kahale
papadopoulos pappas georgiou nikolaou karras stavrou konstantinou hadjiyannis ozturk yilmaz kaya demir sahin celik
almeida barbosa cardoso carvalho correia dacosta dias duarte faria fonseca gomes goncalves lopes machado magalhaes marques
melo mendes moreira nascimento neves nogueira oliveira pereira pinto ramalho ribeiro rodrigues sampaio santana souza teixeira
bautista dela_cruz delos_santos dizon espiritu magbanua manalo mangubat ocampo pascual salonga tolentino villanueva
finau fonoti kamaka leota mahoe palakiko tuiasosopo vainuku
`;
