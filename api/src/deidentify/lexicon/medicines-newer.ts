/**
 * More words of clinical writing that are often capitalised: medicines and vaccines by their names in the United States and
 * by what they are, instruments, sutures, dressings, implants, machines and what is written in findings. Written by hand from
 * general knowledge.
 */
export const MEDICINES_NEWER = `
sclerae sclera fundi nontender nondistended normocephalic atraumatic conjunctivae anicteric nares oropharynx tympanic adnexa olecranon
blepharochalasis blepharochalasia microdissection dyspareunia hemoccult guaiac superblade hemoclips hemoclip duraprep chloraprep ioban steristrip
steristrips pds nurolon ethilon stratafix v-loc surgilon dexon chromic floseal tisseel evicel surgiflo avitene duragen duraseal merocel rapidrhino
nasopore hypafix webril adaptic telfa comfeel hydrofera acticel acticoat polysporin lacri-lube lacrilube systane ciloxan vigamox zymaxid besivance
maxitrol predforte durezol lotemax alrex nevanac ilevro prolensa bromday acuvail zioptan vyzulta rocklatan rhopressa simbrinza combigan trusopt
azopt istalol cyclogyl mydriacyl healon viscoat duovisc amvisc acrysof tecnis crystalens panoptix eylea lucentis beovu vabysmo syfovre izervay
ozurdex iluvien triesence jetrea visudyne essure liletta skyla paragard annovera xulane twirla beyaz ocella seasonique lo/ovral thermachoice
novasure hydrothermablation myosure truclear mityvac cervidil prepidil tranexamic lysteda enseal thunderbeat gyrus cusa cavitron brainlab
smith-nephew conmed linvatec fujinon livanova nipro hospira cadd enteralite corpak corflo miller-abbott permacath tesio powerport mahurkar vascath
trialysis vigileo flotrac tandemheart heartware levitronix rotaflow cardiohelp lifepak respironics fisher-paykel dreamstation airsense airfit lti
airvo optiflow vapotherm c-mac airtraq igel i-gel proseal combitube frova portex tracoe acapella aerobika tslim enlite eversense accu-chek accuchek
trueresult relion saxenda zepbound symlin janumet nesina jentadueto kombiglyze metaglip glumetza fortamet prandin cycloset gvoke baqsimi glucagen
zegalogue dobutrex optison magnevist omniscan eovist ablavar ultravist readicat gastrografin cystografin neoprobe lymphoseek axumin pylarify
illuccix netspot detectnet cerianna amyvid neuraceq vizamyl tauvid datscan zevalin bexxar xofigo pluvicto lutathera quadramet metastron mammosite
savi contura mammotome vacora eviva celero kyphon kyphx vitoss actifuse chronos norian cortoss palacos hylamer trabecular charnley corail trilock
taperloc nexgen genucom kinemax duracon lcs rotaglide cormet durom synvisc hyalgan orthovisc euflexxa supartz durolane monovisc gel-one zilretta
depomedrol aristospan sensorcaine exparel zynrelef xaracoll carbocaine septocaine citanest polocaine nesacaine chirocaine ofirmev caldolor sprix
dsuvia duramorph infumorph astramorph anzemet kytril sustol akynzeo aloxi cinvanti varubi antivert meclizine scopolamine transderm lacthaid lactaid
beano gas-x rolaids dexilant zegerid voquezna donnatal nulev levbid librax amitiza trulance motegrity ibsrela relistor movantik symproic viberzi
xifaxan lotronex motofen questran colestid mytesi viokace zenpep pancreaze pertzye ultresa lialda delzicol apriso dipentum canasa rowasa uceris
entocort ortikos cyltezo hadlima hyrimoz amjevita renflexis avsola omvoh zeposia velsipity kineret ilaris arcalyst ruxience riabni lupkynis
rheumatrex otrexup rasuvo azasan myfortic envarsus astagraf gengraf zortress nulojix simulect thymoglobulin atgam campath lemtrada briumvi vumerity
bafiertam mayzent ponvory mavenclad glatopa rebif plegridy extavia ampyra nuedexta radicava rilutek exservan relyvrio qalsody xenazine rytary dhivy
duopa parcopa comtan tasmar ongentys xadago zelapar apokyn kynmobi inbrija gocovri osmolex nourianz northera namzaric aduhelm leqembi kisunla
depakene oxtellar aptiom briviact xcopri fycompa trokendi qudexy onfi sympazan banzel felbatol gralise horizant potiga epidiolex fintepla diacomit
valtoco nayzilam diastat amerge axert treximet reyvow qulipta vyepti cafergot migranal trudhesa fiorinal esgic midrin dysport xeomin jeuveau myobloc
saphris fanapt cobenfy fazaclo versacloz loxitane stelazine orap adasuve lybalvi fetzima aplenzin forfivo auvelity oleptro emsam marplan silenor
anafranil surmontil ludiomil spravato zulresso zurzuvae atarax serax edluar zolpimist belsomra dayvigo quviviq hetlioz nuvigil sunosi wakix xyrem
xywav mydayis zenzedi evekeo metadate methylin quillivant quillichew cotempla aptensio jornay daytrana azstarys qelbree kapvay zubsolv sublocade
brixadi vivitrol kloxxado zimhi evzio lucemyra methadose dolophine xtampza roxybond endocet lorcet xodol hysingla zohydro ms-contin kadian opana
nucynta conzip exalgo actiq fentora lazanda subsys abstral nubain buprenex butrans belbuca amrix gablofen ozobax lorzone parafon norflex dantrium
naprelan vivlodex tivorbex tolectin cataflam zipsor zorvolex cambia duexis vimovo ponstel disalcid zostrix ztlido flector pennsaid uloric colcrys
mitigare krystexxa benemid lodoco binosto atelvia reclast duavee calcimar premphase vivelle minivelle divigel elestrin estrogel evamist femring
estring yuvafem imvexxy intrarosa osphena activella femhrt angeliq bijuva prometrium aygestin testim axiron fortesta natesto jatenzo tlando kyzatrex
aveed xyosted depo-testosterone soltamox fareston orserdu verzenio piqray truqap afinitor perjeta phesgo kadcyla enhertu tukysa nerlynx tykerb
lynparza zejula rubraca talzenna opdualag imjudo bavencio libtayo jemperli zynyz loqtorzi iressa gilotrif vizimpro rybrevant alecensa alunbrig
lorbrena xalkori zykadia rozlytrek augtyro vitrakvi tabrecta tepmetko retevmo gavreto lumakras krazati tafinlar mekinist zelboraf cotellic braftovi
mektovi vectibix cyramza zaltrap stivarga lonsurf fruzaqla nexavar sutent votrient inlyta cabometyx cometriq lenvima fotivda welireg yonsa erleada
nubeqa eligard trelstar firmagon orgovyx provenge jevtana abraxane adriamycin doxil ellence ifex platinol paraplatin eloxatin camptosar onivyde
hycamtin halaven ixempra gliadel sprycel tasigna bosulif iclusig scemblix jakafi inrebic vonjo ojjaara imbruvica calquence brukinsa jaypirca
venclexta copiktra zydelig gazyva arzerra adcetris polivy zynlonta monjuvi lunsumio epkinly columvi yescarta kymriah tecartus breyanzi abecma
carvykti tecvayli elrexfio talvey blincyto besponsa mylotarg vyxeos rydapt xospata vanflyta tibsovo idhifa rezlidhia onureg vidaza dacogen inqovi
pomalyst thalomid kyprolis ninlaro sarclisa empliciti xpovio zarxio nivestym fulphila udenyca ziextenzo reblozyl promacta doptelet mulpleta
tavalisse soliris ultomiris empaveli fabhalta adakveo oxbryta droxia siklos endari desferal exjade jadenu ferriprox monoferric ferrlecit auryxia
velphoro sensipar parsabiv zemplar hectorol rocaltrol rayaldee natpara korlym isturisa recorlev signifor bynfezia somatuline somavert cabergoline
dostinex unithroid euthyrox tirosint nature-throid thyrogen tepezza alkindi solumedrol hemady orapred millipred acthar soaanz edecrin carospir
midamor diamox samsca jynarque inpefa camzyos innopran sotylize pacerone nexterone cordarone mexitil verelan isoptin katerzia cardene cleviprex
nymalize qbrelis epaned mavik aceon univasc edarbi teveten azor tribenzor twynsta loniten bidil nitrolingual livalo zypitamag altoprev nexletol
nexlizet leqvio juxtapid evkeeza lovaza vascepa arixtra argatroban balfaxar kengreal zontivity durlaza agrylin integrilin aggrastat retavase adcirca
alyq opsumit letairis tracleer uptravi adempas orenitram remodulin tyvaso veletri winrevair airsupra primatene lonhala yupelri striverdi arcapta
brovana perforomist arnuity asmanex aerospan breyna dulera bevespi utibron breztri zyflo daliresp ohtuvayre nucala fasenra tezspire cinqair theo-24
uniphyl esbriet ofev kalydeco orkambi symdeko trikafta alyftrek pulmozyme cayston bethkis kitabis arikayce hypersal bromfed dimetapp zetonna qnasl
xhance astepro patanase ryaltris pataday pazeo zaditor alaway lastacaft bepreve xyzal auvi-q symjepi neffy adrenaclick palforzia odactra grastek
ragwitek oralair pipracil timentin pfizerpen nafcil duricef cefzil suprax spectracef vantin claforan tazicef maxipime primaxin azactam emblaveo zmax
ery-tab oracea minocin solodyn ximino seysara tygacil noroxin monurol hiprex urogesic uribel tindamax solosec firvanq sivextro kimyrsa synercid
xenleta tolsura noxafil cresemba brexafemme vivjoa cancidas mycamine eraxis rezzayo fungizone abelcet ancobon gris-peg monistat oravig penlac jublia
kerydin sitavig denavir abreva prevymis livtencity cytovene foscavir vistide xofluza rapivab relenza lagevrio evusheld emtriva dovato juluca
cabenuva apretude vocabria rukobia sunlenca isentress prezista prezcobix symtuza evotaz norvir edurant complera intelence pifeltro delstrigo
trizivir selzentry fuzeon trogarzo tybost baraclude vemlidy hepsera pegasys epclusa harvoni sovaldi vosevi mavyret zepatier viekira rifamate rifater
priftin sirturo seromycin trecator myambutol coartem krintafel arakoda qualaquin daraprim mepron albenza biltricide egaten lampit benznidazole
elimite natroba sklice ovide eurax vaxneuvance capvaxive menveo menquadfi trumenba penbraya recombivax prehevbrio vaxelis kinrix quadracel daptacel
ipol flublok flucelvax afluria flulaval flumist mresvia nuvaxovid ixiaro imovax rabavert hyperrab vaxchora dengvaxia ixchiq jynneos rhogam rhophylac
winrho hyperrho rebinyn tazorac retin-a differin epiduo ziana veltin benzaclin duac acanya onexton winlevi aklief arazlo altreno klaron finacea
metrogel soolantra mirvaso rhofade zilxi accutane absorica claravis amnesteem zenatane otezla sotyktu bimzelx vtama zoryve eucrisa opzelura cibinqo
adbry ebglyss temovate clobex olux ultravate diprolene topicort halog cutivate westcort desowen verdeso hytone efudex carac tolak picato klisyri
zyclara condylox veregen qbrexza drysol rogaine latisse litfulo uroxatral rapaflo jalyn staxyn stendra caverject edex trimix myrbetriq gemtesa
sanctura gelnique ddavp nocdurna noctiva subacromial infraspinatus supraspinatus subscapularis glenohumeral acromioclavicular patellofemoral
tibiofemoral metatarsophalangeal interphalangeal calcaneus navicular cuboid hamate lunate triquetrum trapezium capitate pisiform scaphoid
semispinalis longissimus multifidus iliopsoas sartorius gracilis semitendinosus gastrocnemius soleus peroneus tibialis extensor flexor adductor
pollicis hallucis digitorum ulnaris radialis longus brevis profundus superficialis rectus plication pneumo pneumoperitoneum insufflation trocar
cystectomies nonfocal nonicteric acyanotic afebrile normoactive normotensive hypertensive tachycardic bradycardic tachypneic hypoxic obtunded
stuporous arousable dysarthric hemiparetic dechallenge rechallenge mfr hcfa cms colletotrichum alternaria cladosporium dermatophagoides bermuda
bahia lambs-quarters pigweed mugwort
tramadol labetalol diltiazem mannitol carboplatin cisplatin oxaliplatin digoxin praziquantel esmolol brevibloc kantrex hemovac dosepak prolenes
plantars anticardiolipin reticulocyte carboxyhemoglobin ocuflox respules intolerances cholecystectomy paresthesias retropulsion dynesys biosyn
hibistat proctofoam cylert darvon endstage mellitus hydrocele brainstem visiport siloxane sulfa sacral hemostasis fhx shx pmhx vib gluteus maximus
medius minimus ragnell kuglen sigvaris isomil nutramigen alimentum neocate elecare pediasure naproxen ketorolac meloxicam diclofenac indomethacin
etodolac nabumetone celecoxib clopidogrel prasugrel ticagrelor enoxaparin dalteparin fondaparinux apixaban rivaroxaban dabigatran edoxaban
bisoprolol carvedilol propranolol nadolol sotalol dronedarone flecainide propafenone verapamil nifedipine felodipine nicardipine enalapril captopril
ramipril benazepril quinapril fosinopril losartan valsartan irbesartan candesartan olmesartan telmisartan sacubitril hydralazine isosorbide
clonidine guanfacine doxazosin terazosin prazosin tamsulosin finasteride dutasteride torsemide bumetanide hydrochlorothiazide chlorthalidone
metolazone spironolactone eplerenone triamterene rosuvastatin pravastatin lovastatin ezetimibe fenofibrate gemfibrozil glyburide glimepiride
pioglitazone sitagliptin linagliptin empagliflozin dapagliflozin canagliflozin liraglutide semaglutide tirzepatide glargine lispro detemir
liothyronine methimazole propylthiouracil methylprednisolone dexamethasone hydrocortisone fludrocortisone budesonide fluticasone mometasone
levalbuterol ipratropium tiotropium salmeterol formoterol montelukast theophylline esomeprazole pantoprazole lansoprazole famotidine ranitidine
sucralfate metoclopramide ondansetron promethazine prochlorperazine loperamide bisacodyl docusate lactulose mesalamine sulfasalazine mercaptopurine
methotrexate hydroxychloroquine leflunomide infliximab adalimumab etanercept rituximab tocilizumab tacrolimus cyclosporine mycophenolate sirolimus
everolimus amoxicillin ampicillin nafcillin oxacillin dicloxacillin piperacillin tazobactam cephalexin cefazolin cefuroxime ceftriaxone cefepime
ceftazidime cefdinir meropenem imipenem ertapenem clarithromycin erythromycin minocycline tetracycline ciprofloxacin levofloxacin moxifloxacin
linezolid daptomycin clindamycin metronidazole nitrofurantoin sulfamethoxazole gentamicin tobramycin amikacin rifampin isoniazid pyrazinamide
ethambutol fluconazole voriconazole itraconazole amphotericin caspofungin micafungin acyclovir valacyclovir ganciclovir oseltamivir remdesivir
sertraline fluoxetine paroxetine citalopram escitalopram venlafaxine desvenlafaxine duloxetine bupropion mirtazapine trazodone amitriptyline
nortriptyline doxepin valproate divalproex lamotrigine carbamazepine oxcarbazepine phenytoin levetiracetam topiramate pregabalin lacosamide
zonisamide clonazepam lorazepam diazepam alprazolam temazepam zolpidem quetiapine olanzapine risperidone aripiprazole ziprasidone haloperidol
chlorpromazine clozapine paliperidone benztropine buspirone hydroxyzine methylphenidate lisdexamfetamine atomoxetine donepezil memantine
rivastigmine carbidopa levodopa pramipexole ropinirole rasagiline sumatriptan rizatriptan cyclobenzaprine baclofen tizanidine methocarbamol
hydromorphone buprenorphine naloxone naltrexone meperidine lidocaine bupivacaine ropivacaine propofol ketamine etomidate midazolam dexmedetomidine
rocuronium succinylcholine vecuronium sugammadex neostigmine glycopyrrolate atropine epinephrine norepinephrine phenylephrine vasopressin dopamine
dobutamine milrinone sevoflurane desflurane isoflurane alendronate risedronate ibandronate zoledronic denosumab teriparatide allopurinol febuxostat
colchicine probenecid sildenafil tadalafil estradiol medroxyprogesterone tamoxifen anastrozole letrozole exemestane fulvestrant trastuzumab
pembrolizumab nivolumab bevacizumab paclitaxel docetaxel doxorubicin cyclophosphamide fluorouracil capecitabine gemcitabine irinotecan etoposide
vincristine bleomycin bortezomib lenalidomide imatinib folic cyanocobalamin cholecalciferol ergocalciferol
`;
