/**
 * Medicines, vaccines, dressings and makers by names that other countries sell them under, and newer ones: United Kingdom,
 * Ireland, Canada, Australia, New Zealand, India, Germany. Written by hand from general knowledge.
 */
export const MEDICINES_ABROAD = `
strepsils lemsip calpol nurofen panadol panadeine anadin solpadeine benylin bonjela gaviscon rennie imodium dioralyte movicol laxido macrogol
cosmocol fybogel senokot dulcolax picolax moviprep klean-prep buscopan colofac motilium domperon domstal maxolon stemetil stugeron buccastem zofran
oramorph sevredol zomorph oxynorm endone ordine targin targinact physeptone palexia tramal zydol dihydrocodeine zapain kapake codalgin voltarol voltaren
brufen naprosyn arcoxia mobic celebra clexane innohep fraxiparine zibor xarelto lixiana pradaxa sintrom marevan coversyl coversam tritace zestril karvea
avapro aprovel atacand micardis olmetec exforge istin norvasc adalat zanidip plendil cardicor bisocor emcor betaloc seloken tenormin inderal securon
lipostat lipitor crestor ezetrol inegy caduet ticlid plavix duoplavin iscover efient brilique aspro cartia cardiprin disprin lanoxin burinex frusemide
lasix urex aldactone inspra natrilix bendrofluazide diamicron glucophage diabex diaformin galvus trajenta onglyza forxiga jardiance invokana
victoza byetta trulicity rybelsus novorapid novomix humulin insuman apidra levemir lantus toujeo tresiba ryzodeg actrapid protaphane ventolin bricanyl
airomir asmol salamol seretide symbicort fostair flutiform relvar breo trimbow trelegy spiriva seebri braltus pulmicort flixotide clenil qvar alvesco
singulair nasonex avamys beconase dymista telfast zirtec clarityn piriton phenergan epilim epilat valpro tegretol keppra lamictal dilantin rivotril
frisium vimpat neurontin lyrica topamax zonegran endep allegron cipramil lexapro cipralex loxalate zoloft lustral seroxat aropax prozac lovan efexor
effexor cymbalta yentreve avanza mirtazon zispin valdoxan edronax brintellix largactil serenace haldol risperdal zyprexa seroquel abilify solian clopine
clozaril denzapine priadel lithicarb quilonum camcolit stilnox imovane zimovane zopiclone temaze normison serepax mogadon valium ritalin concerta equasym
strattera vyvanse elvanse madopar sinemet stalevo kinson sifrol mirapexin neupro azilect aricept reminyl exelon ebixa amoxil augmentin clavulin curam
tazocin meronem merrem invanz rocephin monocef taxim fortum zinacef zinnat keflex keforal distaclor ceporex flucloxacillin floxapen orbenin vancocin
targocid zyvox klacid klaricid erythrocin zithromax rulide vibramycin doryx ciproxin ciproxan tavanic avelox bactrim septrin septra macrodantin trimethoprim
flagyl fasigyn diflucan sporanox vfend ambisome lamisil zovirax valtrex tamiflu epivir truvada descovy biktarvy triumeq tivicay genvoya stribild odefsey
malarone lariam riamet plaquenil zentel vermox stromectol losec nexium somac pariet zoton protium pantoloc tecta pepcid zantac carafate salofalk pentasa
asacol mesasal colazide imuran azathioprine puri-nethol humira amgevita enbrel remicade inflectra entyvio stelara cosentyx taltz simponi cimzia actemra orencia
mabthera truxima herceptin avastin keytruda opdivo yervoy tecentriq imfinzi darzalex velcade revlimid glivec tagrisso zoladex prostap casodex zytiga xtandi
nolvadex arimidex femara aromasin faslodex kisqali ibrance xgeva prolia fosamax actonel aclasta zometa ostelin caltrate adcal natecal calcichew oroxine eltroxin
eutroxsig neo-mercazole cortate hysone florinef prednisolone deltacortril solone panafcort medrol solu-cortef solu-medrol depo-medrol kenacort celestone
microgynon yasmin levlen marvelon cerazette noriday nexplanon implanon mirena kyleena jaydess provera depo-provera primolut utrogestan climara estraderm
estradot evorel femoston livial ovestin vagifem clomid gonal puregon menopur ovidrel ovitrelle syntocinon syntometrine cytotec hemabate ventavis viagra cialis
omnic flomaxtra duodart avodart proscar ditropan vesicare betmiga toviaz xatral zyloric progout zyloprim colgout benadon neurobion feroglobin maltofer ferinject
monofer venofer eprex aranesp mircera neorecormon renvela fosrenol phosex ketalar entonox penthrox diprivan hypnovel marcain naropin xylocaine emla
infanrix hexaxim pediacel pediarix rotarix rotateq prevenar synflorix bexsero menitorix nimenrix menactra priorix boostrix repevax revaxis fluad fluarix
influvac vaxigrip havrix twinrix engerix vaqta typhim vivotif stamaril imojev rabipur verorab zostavax shingrix gardasil cervarix arexvy abrysvo beyfortus synagis
varilrix proquad adt covaxin covishield vaxzevria comirnaty allevyn mepitel mepilex mepore aquacel sorbsan kaltostat inadine jelonet bactigras duoderm granuflex
tegaderm opsite primapore cavilon medihoney flaminal flamazine silvazine zerobase cetraben diprobase epaderm doublebase dermol aveeno sudocrem bepanthen canesten
daktarin fucidin bactroban betnovate eumovate dermovate elocon diprosone advantan hydrozole locoid trimovate lotriderm protopic elidel dovobet daivobet enstilar crocin dolo
combiflam electral pan-d pantocid rantac ecosprin telma glycomet amaryl januvia istamet galvus azee augmentin zifi meftal sporlac allegra montair foracort duolin budecort
asthalin levolin deriphyllin wysolone thyronorm eltroxin shelcal neurobion becosules zincovit limcee dexorange orofer livogen deca-durabolin straumann nobel biocare osstem
omron philips resmed fisher paykel smiths molift arjo linido invacare sunrise permobil ottobock ossur orthofix cochlear oticon phonak widex resound starkey signia advanced bionics
fortisip ensure ensure-plus complan nutrison jevity osmolite scandishake calogen thick easy resource thickenup nutilis roxanol roxicet entyvio
`;

/** Shorthand and headings of clinics abroad, and some that capitals make look like names. */
export const SHORTHAND_ABROAD = `
proband kindred locn anaes theatres lodging msg hosp srom prom nsr pcn disch elev ccds mar ccu hdu mau amu sau eau camhs cmht iapt dnacpr respect nok gp anp acp hca hcsw ahp ot slt salt dn
hv cpn rmn rgn sho spr st3 fy1 fy2 reg cons sr jmo rmo cmo anum num ain een opd ipd op ip uhid ur urn nhi hrn phn hcn sin ni nhs gmc nmc gdc goc gphc ahpra cpso rcmp wsib
clsc dvla phv ehcp senco fao tci ttas tto ttos nad bno bo pu'd e&d t&t pr pv pt's inr fbc u&e u&es lfts lft tfts crp abg vbg bm bms cxr axr usg rts rtc tah bso lscs nvd svd arm
g&s xm ffp prbc cryo npo nbm po pr sc im iv stat prn od bd tds qds nocte mane mcv mch hct plt neut lymph uec cmp elfts trop coags mcs mc&s msu csu dre psa tsh hba1c egfr acr uacr
aadhaar sd/- syp inj tab cap mast kumari smt shri wife's husband's nga mihi kia ora whanau ngati klinik innere medizin patientin geb wohnhaft versicherung oberarzt chefarzt stationsarzt
`;
