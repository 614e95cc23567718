/**
 * Given names and nicknames beyond those of the lexicon package, written by hand from general knowledge: common in
 * clinical records of English-speaking countries, with the spellings of the larger immigrant communities.
 */
export const MORE_FIRST_NAMES = `
aaron art drew chase deshawn abby abdul abigail ada adam addie adela adele adrian adriana agnes ahmad ahmed aidan aiden aileen aimee aisha akira
alan alana albert alberta alberto aldo alec alejandra alejandro alex alexa alexander alexandra alexis alfred alfredo ali
alice alicia alina alisha alison aliyah allan allen allison alma alonzo althea alvin alyssa amal amalia amanda amara amber
amelia amina amir amit amy ana anand andre andrea andreas andrew andy anela angel angela angelica angelina angelo angie anika
anil anita anjali ann anna annabelle anne annette annie annika anthony antoine antonia antonio anwar april ara arash
archie ariana ariel arlene armando arnold arthur arturo arun asha ashley ashok asif astrid athena aubrey audrey august
augustus aurora austin ava avery ayesha aziz bao barb barbara barney barry bart basil beatrice beatriz becky belinda ben
benedict benjamin bennie benny bernadette bernard bernardo bernice bernie bert bertha bessie beth bethany betsy betty
beulah beverly bianca bill billie billy bjorn blair blake blanca blanche bob bobbie bobby bogdan bonita bonnie boris brad
bradley brady branden brandi brandon brandy brenda brendan brent brett brian briana bridget brittany brooke bruce bruno
bryan bryce byron caitlin caleb calvin cameron camila camille candace candice carl carla carlos carlton carly carmela
carmelo carmen carol carole carolina caroline carolyn carrie carter cary casey cassandra cassie catalina catherine cathy
cecelia cecil cecilia cedric celeste celia cesar chad chandra chang chantal charlene charles charlie charlotte chelsea chen
cheng cherry cheryl chester chiara chidi chinedu chloe chris christa christian christina christine christopher christy chuck
cindy claire clara clarence clarissa clark claude claudia claudio clayton clemens cleo clifford clifton clint clinton clyde
cody colby colette colin colleen connie connor conrad constance cora corey corinne cornelius cory courtney craig cristian
cristina crystal curtis cynthia cyrus daisy dale dalia dallas damian damon dan dana daniel daniela danielle danny dante
daphne darius darlene darnell darrell darren darryl dave david dawn dean deanna deb debbie deborah debra dee deepak deirdre
delia delilah della delores demetrius denis denise dennis derek derrick desiree desmond destiny devin devon dewey diana
diane dianne diego dieter dimitri dina dinesh dino dirk dmitri dolly dolores dominic dominique don donald donna donnie dora
doreen doris dorothea dorothy dot doug douglas doyle duane dustin dwayne dwight dylan earl earlene ebony ed eddie edgar
edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise eliza elizabeth ella ellen
elliot elliott ellis elmer elsa elsie elvira elwood emil emilia emilio emily emma emmanuel enrique eric erica erick erik
erika erin ernest ernesto ernie erwin esmeralda esperanza esteban estella esther ethan ethel etta eugene eula eunice eva
evan evangeline eve evelyn everett ezra fabian faith farah farid fatima fay faye felicia felipe felix fern fernando
fidel fiona flora florence floyd fran frances francesca francine francis francisco frank frankie franklin franz fred freda
freddie freddy frederick frida fritz gabriel gabriela gabrielle gail garrett gary gavin gayle gene geneva genevieve
geoffrey george georgia georgina gerald geraldine gerard gerardo gerry gertrude gilbert gilberto gina ginny giovanni
gladys glen glenda glenn gloria gordon grace gracie graciela graham grant greg gregg gregorio gregory greta gretchen
griffin guadalupe guillermo gunnar gus gustavo guy gwen gwendolyn hailey hakeem hal haley hamid hank hannah hans hao harold
harriet harrison harry harvey hassan hattie hazel heather hector heidi helen helena helga helmut henrietta henry herbert
heriberto herman hilary hilda hiro hiroko hiroshi ho holly homer hope horace howard hubert hugh hugo humberto hussein ian
ibrahim ida ignacio igor ike ilene ilse imani imran ina inez ingrid ira irene iris irma irving isaac isabel isabella isaiah
isha ishaan ismael israel ivan ivy jabari jace jack jackie jackson jaclyn jacob jacqueline jacques jada jaden jaime jake
jamal jamar james jamie jan jana jane janelle janet janice janie janine jared jasmin jasmine jason jasper javier jaxon
jay jayden jayla jayne jean jeanette jeanne jeannie jed jeff jeffery jeffrey jenna jennie jennifer jenny jerald jeremiah
jeremy jermaine jerome jerry jess jesse jessica jessie jesus jethro jill jillian jim jimmie jimmy jin jing jo joan joann
joanna joanne joaquin jocelyn jodi jody joe joel joey johan johann johanna john johnnie johnny jolene jon jonah jonas
jonathan jordan jorge jose josef josefina joseph josephine josh joshua josie joy joyce juan juana juanita judith judy jules
julia julian juliana julie juliet julio julius june justin justine kai kaitlyn kamal kamala kara karen kari karim karin
karina karl karla kasey kate katelyn katherine kathleen kathryn kathy katie katrina katy kay kayla keisha keith kelley
kelli kellie kelly kelsey kelvin ken kendall kendra kenji kenneth kenny kent kenya kerry kevin khadija khalid kiara kim
kimberly kira kirk kirsten kofi kristen kristi kristin kristina kristine kristopher kristy krystal kumar kurt kwame kyle
kyra lacey lakeisha lakshmi lamar lamont lana lance laquita larissa larry lars latasha latisha latonya latoya laura lauren
laurence laurie lavonne lawrence layla lea leah leann lee leif leigh leila lela leland lena lenny lenora leo leon leona leonard
leonardo leonid leroy leslie lester leticia levi lewis lia liam lila lillian lillie lily lin lina linda lindsay lindsey ling
linh linus lionel lisa liz liza lizzie lloyd logan lois lola lonnie lora loren lorena lorenzo loretta lori lorna lorraine
lottie lou louella louie louis louisa louise lourdes lucas lucia lucille lucinda lucy luigi luis luisa luke lula lupe luther
lydia lyle lynda lynette lynn lynne lyudmila mabel mable mackenzie maddie madeline madison mae maeve magda magdalena maggie
mahmoud mai malcolm malik mandy manuel mara marc marcel marcella marcia marco marcos marcus margaret margarita margery
margie margo margot marguerite maria mariah marian marianne maribel maricela marie marilyn marina mario marion marisa
marisol marissa marjorie mark marla marlene marlon marsha marshall marta martha martin martina marty marva marvin mary
maryam maryann mason mateo matilda matt matteo matthew mattie maud maude maureen maurice mauricio max maxine maya mckenzie
meena meera megan mehmet mei meilin mel melanie melba melinda melissa melody melvin mercedes meredith merle mia micah
michael michaela micheal michele michelle miguel mikayla mike mikhail mila mildred miles milo milton mimi min mina
mindy minerva ming minh minnie miranda miriam misty mitch mitchell moe mohamed mohammad mohammed moira mollie molly mona
monica monika monique monroe monty morgan morris moses muhammad mustafa myra myrna myron myrtle nadia nadine naima nancy
nanette naomi narges nasir nasreen natalia natalie natasha nathan nathaniel neal ned neha neil nell nellie nelson nestor
nettie neville ngoc nguyet nia nicholas nick nicola nicolas nicole nicolette nidia nigel niko nikhil nikita nikki nikolai
nina nita noah noel noelle noemi nola nora norberto noreen norma norman nova odessa ofelia oleg olga olive oliver olivia
ollie olu oluwaseun omar opal ophelia ora oralia orlando orville oscar osvaldo otis otto owen pablo paige pam pamela paolo
parisa parker pat patience patrice patricia patrick patsy patti patty paul paula paulette pauline paz pearl pedro peggy
penelope penny percy perry pete peter petra petros phil philip phillip phoebe phuong phyllis pierre piotr polly prakash
pratik preston priscilla priya quentin quincy quinn quinton rachael rachel radhika rafael rahul raj rajesh ralph ramesh
ramiro ramon ramona randall randolph randy raphael rashad rashid raul ravi ray raymond raymundo rebecca reggie regina
reginald reina rena rene renee rex reza rhonda ricardo rich richard rick rickey ricky rita rob robbie robert roberta roberto
robin robyn rocco rochelle rocky rod roderick rodney rodolfo rodrigo rogelio roger rohan roland rolando roman ron ronald
ronnie roosevelt rosa rosalia rosalie rosalind rosalyn rosanna rosario roscoe rose roseann rosemarie rosemary rosetta rosie
ross rowena roxanne roy ruben ruby rudolph rudy rufus russ russell rusty ruth ruthie ryan sabrina sadie saeed said sal
sally salma salvador salvatore sam samantha samir sammy samuel sanchez sandra sandy sanjay santiago santos sara sarah sasha
saul savannah scott sean sebastian selena selma serena serge sergei sergio seth shana shane shanice shanna shannon shari
sharon shaun shauna shawn shawna sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherrie sherry
sheryl shirin shirley shreya sid sidney siegfried sierra silas silvia simon simone siobhan skye skylar socorro sofia sol
solomon sondra sonia sonja sonya sophia sophie soren spencer stacey stacy stan stanislav stanley stefan stefanie stella
stephan stephanie stephen steve steven stewart stuart sue suki sunil sunita suresh susan susana susannah susie suzanne
suzette svetlana sven sybil sydney sylvester sylvia tabitha tai takashi talia tamara tameka tami tamika tammy tanisha tanner
tanya tara tariq tasha tatiana taylor ted teddy terence teresa teri terrance terrell terrence terri terry tess tessa thad
thaddeus thanh theo theodora theodore theresa thelma therese thom thomas thuy tia tiana tiffany tim timothy tina tito toby
tod todd tom tomas tomasz tommie tommy toni tonia tony tonya traci tracie tracy travis trent trenton trevor trey tricia
trina trinh trinity trish trisha tristan troy trudy tuan tucker tuyet ty tyler tyra tyrell tyrone tyson ulrich ulysses
ursula usha valentin valentina valerie valeria van vance vanessa vaughn vera verna vernon veronica vicente vicki vickie
vicky victor victoria vijay vikram vince vincent vincenzo viola violet virgil virginia vivian viviana vivienne vlad
vladimir wade walker wallace wally walt walter wanda ward warren wayne wei wendell wendy werner wes wesley whitney wilbert
wilbur wilda wiley wilfred wilfredo wilhelm will willa willard william willie willis wilma wilson winifred winnie winston
wolfgang woodrow wyatt xavier xiaoming ximena xin yan yana yasmin yasmine yesenia ying yolanda yoko yong yosef yoshiko
young yousef ysabel yuki yuri yusuf yvette yvonne zach zachary zahra zainab zane zara zelda zelma zhen zoe zoey zoltan zora
adaeze aditya adunni agnieszka aiko akua ambrose amparo anders aniyah anneliese apolonia aracely araceli arjun arvind
asante ayaan ayumi azadeh babak balthazar bartholomew beatrix bernarda birgit bohdan brigid caoimhe carina carmine cathleen
chiamaka chike chukwuma clementine consuelo cornelia cosmo dagmar daisuke dariusz davide demarcus deshawn devonte dewitt
domingo dominik edda edmond efrain eitan elif elodie elspeth emeka emre enid enzo erlinda esra etienne eugenia eugenio
evangelina evaristo ewa fabiola farhan fatou fausto federico feng florencia fumiko gaspar gaurav genaro georgios gerda
ghislaine gianna giorgio gisela giulia grazia graeme guido habib haruto hedwig heinrich hernan hilario hillary horacio hyun
ifeoma iker ikram ilya imelda imogen indira ines ingeborg inge irina isadora isidro ivana ivette ivonne jagdish jaroslav
jaswinder javon jeong jia jitendra joao joaquina jorgen jovan jun kaoru katarzyna kateryna kazuo keiko kenichi keoni kerstin
kiran kiyoshi klaus kunal kyoko laila lamia laszlo latrice leandro leilani leocadia leonora leopold lidia liliana lorelei
luca luciano ludmila luz lynnette maarten malachi malgorzata manoj manuela marcelo marek margit mariam mariana mariano
marit markus mathilde matthias mauro maximilian megumi mehdi mercy midori milagros milan miroslav mitsuko mohan moriah
muriel nabil naoki nasrin natsuki nayeli neeraj nelly nikolaos nilda niels noriko obinna octavia octavio odette oksana
olaf olena omari oren orla osama ottilie padraig pankaj paola parvati pascal patrizia paulo pavel penelope perla philippa
pilar pooja prashant preeti purnima quan rachelle radoslav raisa rajiv ramiro raquel rasheed refugio reinaldo renata renate
rigoberto roisin rosalba rosaura rosina roswitha ryoko saanvi sachiko salim salome samira sandeep sangeeta sanjeev sayed
seamus selma seo shanelle shankar shaquille shiloh shinji shira shiro shun sigrid silvio sinead sione sita slavica snezana
soledad soo stavros stelios sumiko sushila takumi tanvi tariku tatsuya tendai thandiwe thi tobias tomoko toshiro tremaine
tunde uchenna ulla umberto urszula vasant venkat vidya vinay viktor violeta vito wafa waleed wanjiru werner wiktor wojciech
xiomara yadira yael yaw yelena yevgeny yiannis yohannes yolonda yoon yuka yuko yumi yun zaid zbigniew zdenek zeinab zenaida
zhang zofia zsofia zuri ginger summer loc phuc bich hung hanh thao khanh minh ngoc quynh
`;

/** Short forms and the given name they stand for; a chart may hold one and a note the other. */
export const NICKNAMES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `
  abigail abby abbie|alexander alex al lex sasha xander|alexandra alex lexi sandra sasha|alfred al fred alfie|allison ali allie
  amanda mandy|andrew andy drew|angela angie|anthony tony|antonio tony|barbara barb barbie babs|beatrice bea trixie
  benjamin ben benny benji|bernard bernie|beverly bev|bradley brad|cameron cam|carolyn carol carrie lynn|caroline carrie
  catherine cathy kate katie cat|charles charlie chuck chas|charlotte lottie char|christina chris tina chrissy
  christine chris chrissy|christopher chris topher kit|cynthia cindy|daniel dan danny|david dave davey|deborah deb debbie
  debra deb debbie|dennis denny|donald don donnie|dorothy dot dottie dolly|douglas doug|edward ed eddie ted ned
  eleanor ellie nell nora|elizabeth liz beth betty betsy eliza lizzie libby|emily em emmy|eugene gene|evelyn evie
  florence flo|frances fran frannie|francis frank|francisco pancho paco frank|franklin frank|frederick fred freddie rick
  gabriel gabe|gabrielle gabby|gerald gerry jerry|geoffrey geoff jeff|gregory greg|gwendolyn gwen|harold hal harry
  harriet hattie|helen nell|henry hank harry|herbert herb bert|irving irv|isabella izzy bella|jacob jake|jacqueline jackie
  james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny jenn|jeremy jerry|jessica jess jessie|john jack johnny jon
  jonathan jon|jose pepe|joseph joe joey|josephine jo josie|joshua josh|judith judy|katherine kathy kate katie kat kay
  kathleen kathy katie|kathryn kathy kate katie|kenneth ken kenny|kimberly kim|lawrence larry|leonard leo len lenny
  leslie les|lillian lil lilly|louis lou louie|madeline maddie|manuel manny|margaret maggie meg peg peggy marge margie rita
  maria mary mari|marjorie marge margie|martha marty|martin marty|matthew matt matty|melissa missy mel|michael mike mikey mick
  michelle shelly|mildred millie|mitchell mitch|nancy nan|natalie nat|nathan nate nat|nathaniel nate nat|nicholas nick nicky
  nicole nicky nikki|olivia liv livvie|pamela pam|patricia pat patty trish tricia|patrick pat paddy rick|peter pete
  philip phil|phillip phil|priscilla cilla|rachel rae|randall randy|raymond ray|rebecca becky becca|richard rick dick rich ricky
  robert bob rob bobby robbie bert|roberta bobbie|roberto beto|ronald ron ronnie|rosemary rose rosie|russell russ rusty
  samantha sam|samuel sam sammy|sandra sandy|sharon shari|stanley stan|stephanie steph stephie|stephen steve|steven steve
  stuart stu|susan sue susie suzy|tamara tammy|terrence terry|teresa terry tess|theresa terry tess|theodore ted teddy theo
  thomas tom tommy|timothy tim timmy|valerie val|veronica ronnie|victor vic|victoria vicky tori|vincent vince vinnie
  virginia ginny|walter walt wally|william will bill billy willie liam|winifred winnie|yvonne vonnie|zachary zach zack
  ignacio nacho|guadalupe lupe|guillermo memo|jesus chuy|dolores lola|mohammed mo|rosario charo
  `
    .trim()
    .split(/[|\n]/)
    .map((line) => line.trim().split(/\s+/))
    .map(([name = '', ...short]) => [name, short]),
);
