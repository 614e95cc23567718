/** People whose names are parts of clinical terms. They stay when the words around them make the term. */
export const EPONYMS = `
abbe abrikossoff achilles adams addison adie adson aicardi albright alcock alexander allen alport alzheimer alstrom amsler
amsterdam amplatz angelman apert apgar apley argyll arnold asherman asperger astler auer austin aschoff auerbach babinski bacon
baker balfour ballance bankart bannayan barlow barr barre barrett barthel bartholin bartter barton basedow batten battle
baxter bazett beau beck beckwith beckman becker beers behcet behçet bell bence bennett berger bergmeister bernard
bielschowsky bier billroth binet bishop blalock bloom blount blumberg bochdalek boerhaave boston bouchard bouveret bovie bowen
bowman boyden braden brescia breslow bright broca brodie broselow broviac brown brudzinski brugada brunner bruton
bryant buck budd buerger bunyan burch burkitt burow cairns calot caldwell canavan caplan carney caroli carpenter castell
castleman celsius chadwick chagas charcot chediak chiari child childs chvostek chopart churg cimino clark claude clayton cloquet
cobb cockayne cockcroft codman cogan colles conn connell cooley coombs cooper cope cornell corrigan courvoisier
cowden cowper cox creutzfeldt crigler crohn cronkhite cullen cushing dandy danis darier davis debakey dejerine denis
denver denys dercum descemet devic diamond dieulafoy dobhoff dobbhoff doppler dormia dorsett down draf dressler duane dubin dubowitz
duchenne duke duncan dupuytren durie eaton ebstein ebbinghaus edwards ehlers eisenmenger ekbom ellis emden enneking epley
epstein erb erbs ewing fabry falconer fallot fanconi farber felty finkelstein fisher fitz flexner foley fontan forrest
foster fournier fowler fox framingham frankel freiberg frey friedreich frohlich fuchs gaenslen galeazzi galant galen ganser gardner garden
gartland gaucher genga gerota gerstmann ghon giemsa gilbert gilles glasgow gleason glisson goldenhar goldmann golgi gomco
goodpasture goodell gorlin gottron gowers graafian gram grave graves greenfield grey grocott grunwald gubler guillain
gustilo guyon hageman hailey hallervorden hallpike halsted ham hamman hampton hand hansen harada harding hardinge harrington
harris hartmann hartnup hashimoto hasson hawkins haversian heberden heerfordt hegar heimlich heinz heller henderson henle
henoch heineke herring herschel hesselbach hickman hill hirano hirschsprung hodgkin hodgkins hoehn hoffa hoffman hoffmann holmes holter
homans hopkins horner hounsfield howell howship humphry hunner hunt hunter huntington hurler hurthle hutchinson irvine
ivor iverson jackson jacob jacksonian jaeger janeway jansky jefferson jendrassik jervell jobe job johnson jones joubert kallmann
kaplan kaposi kartagener karnofsky kasabach kasai katz kawasaki kayser kearns kegel kehr keith kellgren kelly kennedy
kerley kerlix kernig kienbock kiesselbach killip killian kimmelstiel kirschner klatskin kleihauer klinefelter klippel klumpke
kocher koebner kohler koplik korotkoff korsakoff krabbe krukenberg kupffer kussmaul kveim lachman lafora lambert lance langerhans
lange langenbeck lasegue lauge laurence laurin leber lee lefort legg leigh lemierre lennox leopold leriche lesch levin
levine lewis lewy lhermitte libman liddle lisfranc lisch little littre loeffler loffler lou louis lown ludwig luft
lugol lund luschka lyell lyme lynch macburney madelung maffucci maisonneuve mallory mallampati mantoux marcus marfan marie marion
marjolin marshall martin masson mayer mayo mcardle mcburney mccune mcdonald mcgill mcmurray mcroberts meckel meige
meigs melkersson mendel mendelson menetriere menetrier meniere ménière menkes mercedes merkel michaelis miller mirizzi
mitchell mobitz moebius mohs moll mondor monro monroe montgomery monteggia morel morgagni moro morquio morse morton moschcowitz
mueller muller münchausen munchausen murphy nager naffziger neer nelson newman nightingale niemann nissen nottingham noonan ogilvie ollier
olmsted ortolani osgood osler osserman ottawa owren paget pancoast pap papanicolaou papez parinaud parkes parkinson parks
parvin patau patrick pautrier payr pean pelger pendred penrose perthes peutz peyer peyronie pfannenstiel phalen pick pickwick
pickwickian pierre pinard plummer poland pompe poncet ponseti poppen potain pott potter potts prader prehn pringle
prinzmetal purkinje quincke quinton ramsay ramstedt ranson rapoport rastelli rathke rappaport raynaud recklinghausen
reed refsum reid reiter rendu rett reye reynolds richardson richter riedel riley rinne ritchie robertson robin roland
rokitansky romberg roos rorschach rosai rotor roth rousseau roux rovsing roy russell sachs salter sampson sapporo sanger schatzki
schaumann scheie scheuermann schiff schiller schirmer schilling schmidt schmorl schober schuffner schultz schwann schwartz
seldinger sengstaken sequard sever sezary shaw sheehan shiley shirodkar shprintzen shy simmonds simmons sims sipple
sister sjogren sjögren skene smith sokolow spalding speed spitz spurling stahl starling steele stein steinberg steinert
stensen sternberg stevens stewart stickler still stokes stout strauss sturge sturmdorf sudeck swan sweet swyer sydenham
syme takayasu takotsubo tanner taussig tay tennison terry thayer thiersch thomas thompson thomsen tietze tinel todd tojo
tolosa tourette towne trail traube treacher treitz trendelenburg trousseau turcot turner uhthoff valsalva van vater
verner vincent virchow virchows volkmann von wada waldenstrom waldenström waldeyer wallenberg waller wallace warburg
ward warren wartenberg waterhouse waterston watson weber weber webster wechsler wegener weil weiss wells werdnig
werlhof wermer werner wernicke west westphal wharton whipple whitaker white whitehead whitmore widal willebrand willis wilms
wilson winslow wirsung wiskott wolf wolff wolfram wood woods woronoff wright wunderlich xolair yale yankauer yates yergason young zellweger
zenker ziehl zieve zollinger zung dakin pugh nikolsky auspitz columbia mustard senning jatene damus stansel kawashima lund browder yahr rood kernohan fisch sunnybrook shaffer spaeth zeiss humphrey dumon boies heubner frykman crile toldt oddi whitnall lockwood bergmann luc jakob luschke moon steri homer barré ganz tarlov modic lachman drawer gaucher fuhrman ramsay bankart deyo elixhauser glasgow koch vasc rutherford fontaine bosniak hinchey garden weber danis salter seddon sunderland allman gleason
maddox hess worth titmus jaeger schirmer zeis krause descemet cloquet goldmann amsler
brooke broadmann brodmann carter cushings delorme edmonton espie fagerstrom fitzpatrick
frankenburg gugging hachinski hamilton hauser hendrich karvonen kessler kujala likert lequesne lysholm montreal morisky
oswestry parks rankin sadat sullivan tegner thurstone vineland waterlow yesavage zarit bristol norton snellen ishihara stroop
westergren wintrobe romhilt estes wenckebach ashman bazett katz lawton tinetti berg guss hampton chilaiditi westermark
hill sachs segond bankart reinke kerckring mackenrod cowpers denonvilliers gimbernat scarpa colle camper hunter chassaignac
jackson pratt blake malecot kelly allis babcock balfour bookwalter deaver richardson weitlaner army navy metzenbaum mayo
adson debakey russian castroviejo bakes randall maryland veress gelpi hohmann senn rongeur kerrison leksell penfield cobb
sones cournand tuohy sprotte whitacre judkins erich gigli freer satinsky westcott tenzel schepens hertel ellik esmarch
lambl fraumeni fristoe lehane cormack adamkiewicz agatston alvarado amyand annandale antoni baastrup baerveldt balint barany bassini beighton blatchford blumer
borchardt brunnstrom capgras caprini carabelli charlson couvelaire crede cruveilhier dennie desault digeorge doderlein dohle
dragstedt duret epworth estlander farabeuf fazekas finochietto fleischner fogarty fraley frenzel froment gerbode gianotti
girdlestone glenn goldman goodsall gower gradenigo graefe grawitz greulich haab haglund halban hughston imlach jarisch jarvik
jobst joplin karydakis kestenbaum kraepelin kraske kuntscher ladd lahey langer lichtman ludloff lutembacher macewen mahaim
malgaigne malpighi maydl mcvay meissner meynert mikulicz mitrofanoff moberg morison moritz myerson nabothian naegele nesbit
neuhauser nevin norwood obwegeser ombredanne panner pauwels pavlik pemberton phemister pirogoff polya poupart purtscher putti
queckenstedt quervain retzius rigler ritgen rockall santorini schatzker schiotz schlatter schlemm seinsheimer shenton shouldice
shwachman sluder spetzler spigelian sprengel stamey steinmann stenon stoppa struempell sugarbaker sylvian sylvius symes tenckhoff
thomason thornwaldt tillaux trantas unna urist vandenbos velpeau verneuil villaret vogt volhard waardenburg waddell wagner
wangensteen warthin wertheim zadik zancolli zuckerkandl faber chiari phalen avalon
ballard papile fenton volpe silverman sarnat bayley verga rumack maddrey sgarbossa wellens mehran forrester barbeau
cheyne biot fugl meyer ashworth tardieu jebsen purdue jamar borg asberg conners vanderbilt glogau hurley stargardt
gunn outerbridge tonnis tscherne lansky deauville masaoka clavien dindo balthazar truelove witts duffy kell kidd
centor kadish mackay schmitt gow scarff aldrete apfel naranjo fridericia rockwood hughes matthew mirels koos dukes
schobel okuda scheltens koedam reisberg lubben folstein rey osterrieth luria khorana tyrer cuzick kurtzke schwab
clauss coulter leishman romanowsky perls kossa neelsen kinyoun starry gomori steiner felix paul bunnell kirby bauer
hodge lancefield newport bethesda turku
chaddock oppenheim gordon mallory weiss pfirrmann zavanelli rubin straumann somogyi cotard collis maloney pappenheimer howell jolly bradshaw mondini mcgrath modic tarlov schmorl bertolotti merkel
dupuytrens peyronie ledderhose ortolani moro heberden janeway weil widal takayasu garden weber waters claus gail tinetti norton waterlow bristol abbey blatchford rockall glasgow-blatchford
capgras fregoli ganser othello munchausen wernicke brocas lewy binswanger pick steele richardson olszewski shy drager meniere menieres bells ramsay hunt sjogren sjögren raynaud raynauds sicca
guillain-barre miller-fisher westphal hutchinson marcus-gunn argyll-robertson adie holmes horners kehr murphys rovsing cullens grey-turner trousseau chvosteks courvoisiers virchow virchows troisier sister
joseph troussea blumbergs mcburneys psoas carnett dunphy kernigs brudzinskis homans moses thompson simmonds lachmans mcmurrays apley thessaly ober thomas trendelenburg galeazzi barlows perthes legg calve
scheuermann freiberg kohler sever osgood sinding larsen panner kienbock kienböck preiser monteggia galeazzi bennett rolando colles smith barton chauffeur hutchinsons jefferson hangman pott potts maisonneuve
lisfranc jones chopart segond bankart hill-sachs sachs reverse salter harris gustilo tscherne garden pauwels evans mason neer schatzker weber lauge-hansen frykman denis spurling lhermittes hoffmann
tinels phalens finkelsteins froments wartenberg adsons allens buerger wrights roos speed speeds yergason neers hawkins jobe gerber patte jobes hornblower obriens crank clunk bunnell elson boyes
stener kleinert kessler strickland tsuge bier biers huber tuohy quincke sprotte whitacre crawford ferguson cormack mallampatis wilson el-ganzouri patil samsoon ramsay richmond riker aldrete
steward apgars silverman downe dubowitz ballards finnegan sarnats bishop bishops leopold leopolds pinard doppler naegele nageles mcdonald shirodkar bakri rusch cooks sengstaken linton minnesota
edinburgh whooley beck zung hamilton montgomery asberg young altman mania hare folstein lubben katz lawton barthels frenchay oswestry roland morris constant oxford harris womac koos lysholm tegner
kujala womac dash quickdash epworths berlin stop-bang stanford friedman fujita mueller cottle lund mackay kadish brodsky house brackmann sunderland seddon medical wagner texas fontaine rutherford
leriche crawford debakey safi ishimaru svensson killips forrester framinghams qrisk reynolds grace duke dukes jones centors mcisaac wells genevas hestia bova kline khorana padua caprini rogers lee
goldman detsky gupta charlson elixhauser rockwood clinical apache knaus marshall vincent glasgow-imrie ranson balthazar atlanta child-turcotte child pugh maddreys lille milan barcelona mayo truelove
montreal rutgeerts harvey-bradshaw hinchey strasberg bismuth csendes mirizzi boerhaaves zenker killian-jamieson schatzki barretts prague siewert lauren borrmann paris kudo vienna haggitt dukes astler
bormann forrest sydney olga los-angeles hill nissen toupet dor heller belsey collis-nissen billroth roux whipples traverso frey puestow beger imanaga duval partington warren sugiura denver leveen
sengstaken-blakemore hassab ramstedt ladds kasais fredet-ramstedt soave swenson duhamel pena bianchi step mitrofanoffs malone koch kock hautmann studer indiana bricker wallace cohen lich gregoir politano
leadbetter anderson-hynes anderson hynes culp boari psoas turner-warwick johanson snodgrass mathieu duckett koyanagi thiersch fowler-stephens stephens bevan lockwood mcvays bassinis shouldices lichtenstein
stoppas rives desarda halsted patey madden scanlon wise benelli lejour tennison millard furlow veau langenbeck bardach hughes kuhnt szymanowski mustarde tenzel jones fasanella servat anderson
ahmed baerveldt molteno krupin schlemms descemets bowmans tenon tenons schwalbe fuchs kayser-fleischer fleischer vogt salzmann terrien mooren thygeson marcus purkinje brushfield lisch bitot roths
drusen stargardts best bests coats norrie goldmann humphreys ishiharas snellen snellens jaegers titmus worth maddox hess lancaster hertels schirmer schirmers seidel jones tyndall rinne rinnes weber
webers schwabach gelle bing tullio hennebert dix epleys semont brandt daroff gufoni fukuda unterberger romberg rombergs stenver schuller towne caldwell-luc luc draf messerklinger killians howarth
ahlback amsel anitschkow armanni assmann auenbrugger avellis ayre baelz bakody barmah barsony bechterew beevor bekhterev
berlekamp bhutani bornholm bouchut bourneville braak bragard brockenbrough brouardel camurati cantelli carvallo castaigne
chauffard codivilla cotrel couinaud crafoord cuignet currarino daldrup dameshek danlos debove delbet devega dietl djerine dobrin
duhring duroziez erichsen faget fajersztajn ferriman fiessinger flatau foix forchheimer foville franceschetti frankl frostig
fukala gallavardin garre gasserian gelineau gensini giannuzzi gitelman glanzmann godtfredsen goldflam goldthwait gombault
goutallier grashey greulich griesinger grocco grynfeltt guedel gullain hasner heister higoumenakis hutinel imerslund jaccoud
jadassohn joffroy kanavel kohlrausch kraissl laennec landouzy langhans larrey lasègue leiden lembert lenegre letournel leydig
lieberkuhn loewenstein lugano macconkey magendie magerl malassez marchiafava mauriceau mazabraud mcgoon medawar meyerding
mibelli minkowski mollaret monckeberg muckle musset nageotte nazer nelaton nicoladoni nissl nothnagel obersteiner panner pipkin
piskacek proetz profichet prussak radovici raeder recamier reissner rosenbach rosenmuller ryle saegesser sakati sandhoff
sappinen schamberg schneiderian schonlein selye sertoli sharpey stellwag stierlin strumpell tachdjian tawara tenckhoff thorel
torkildsen tornwaldt tuffier tzanck unverricht venturi verocay vidian vossius walcheren weichselbaum winiwarter wintrobe
wischnewski wrisberg zondek
`;

/** Words that, directly after an eponym (or a possessive one), make it a clinical term. */
export const EPONYM_HEADS = `
abscess adenoma airway albumin amputation amyloidosis anemia anesthesia angina angle anomaly aortitis approach area arteritis
arthritis arthropathy artery asymmetry ataxia atrophy attack band bandage biopsy block blockade bodies body bone box brace breathing
cannula capsule carcinoma cartilage casts change changes biplane erosion erosions nail nails cardiomyopathy catheter catheterization cells cell chorea cirrhosis clamp clamps class
classification closure coat coefficient collar complex compression conduit contracture contractures convulsions corpuscles
crease crisis criteria curette curve cyst cysts decompression deformity degeneration dermatosis diabetes dilator disease
diseases disorder dissector diverticulum drain drains drainage dressing duct duplication dystrophy dysplasia dystonia edema embolectomy
encephalopathy endometriosis enterocolitis epilepsy equation esophagus exam examination excision exercise exercises
fascia feeding fever fibers filter fixation flap flaps foramen forceps formula fractures fracture frame freckles
functional fundoplication fusion ganglion gangrene gland glands glaucoma goiter grade graft grading granulomatosis
habitus heart hernia herniation hunger hydrocele incision index infection inhibitor injury insufficiency interval jaundice joint keratosis
knot laceration law lesion lesions ligament line lines loop lymphoma malformation maneuver manoeuvre mass membrane method
melanosis microscopy monitor movement multigate murmur muscle myopathy needle nerve neuralgia neuroma neuropathy nodes node
nodule nodules operation ophthalmoplegia opticus orbitopathy ophthalmopathy osteodystrophy outline palsy paralysis parade parameter patch perfusion period phenomenon
pin pins plaque plate plates plexus pneumonia point position positioning pouch prep procedure projection protocol psychosis pulse pump
purpura quotient rale rash ratio rosette rosettes wort reaction recess reduction reflex regimen region repair resection respirations response
retractor retractors retinopathy risk ring rod roll rule sarcoma scale scales scissors score scores scoring screen screening seizure
seizures serology shift shunt shunts sign signs smear smears solution spasm speculum sphincter spiral splint spots spot space
stage staging stain stains stapler stenosis stitch stones stockings stone stool strip suction sulcus suppository suture
sutures swab swing syndrome syndromes symptom synapse tap technique telescope tenosynovitis test tests tetralogy theory therapy
thyroid thyroiditis tongs tone tract transposition traction transfer tremor triad triangle trocar tube tubes tubing tumor
tumors ulcer ulcers ultrasound urethritis valve valves varices vasculitis vein virus visual volvulus vomiting walker warts
web wire wires wound zone cerclage concentrators nevus nephrectomy esophagectomy arthroplasty osteotomy pancreaticoduodenectomy
chart type negative positive neg pos absent present tinel phenotype virus chromosome fundus flutter edema's kit lamp tonometry
view views bougie gastroplasty rods titre titer agar broth hallpike lymphadenopathy syndrome's pessary ostomy ileostomy gastrectomy cocktail splint's tampon curvature score's tight retraction tonometer prosthesis prostheses shift shelf stages level levels classes operation operations rasp
`;
