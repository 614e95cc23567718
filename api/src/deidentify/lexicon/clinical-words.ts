/**
 * Words of clinical writing that are often capitalised, so a capital says nothing: medicine brands, organisms, makers,
 * devices, tests, headings, stains, shorthand. Written by hand; ordinary English comes with the word-list package.
 */
export const CLINICAL_WORDS = `
occl furc perio
abilify accolate accupril aciphex actonel actos acular adalat adderall adipex advair advil afrin aggrenox albuterol aldactone
aldara aldomet aleve alimta alinia allegra alphagan altace amaryl ambien amicar amiodarone amoxil anaprox ancef androgel ansaid
antabuse anusol apidra apresoline aranesp arava aricept arimidex armour aromasin artane arthrotec asacol ascriptin astelin
atacand ativan atripla atrovent augmentin avalide avandia avapro avastin avelox avinza avodart avonex axid azilect azithromycin
azmacort azulfidine bacitracin bactrim bactroban basaglar beconase benadryl benicar bentyl benzamycin betadine betapace betaseron
biaxin bicillin boniva botox brilinta bumex buspar bydureon byetta bystolic caduet calan campral capoten carafate carbatrol
cardizem cardura cartia casodex catapres ceclor ceftin celebrex celexa cellcept cerebyx chantix cialis cipro ciprodex clarinex
claritin cleocin climara clinoril clomid clozaril cogentin colace colazal combivent combivir compazine concerta copaxone coreg
corgard cortef cosopt coumadin cozaar creon crestor cubicin cymbalta cytomel cytotec cytoxan daypro decadron deltasone demadex
demerol depakote depo derma desyrel detrol dexedrine diabeta diflucan dilantin dilaudid diovan ditropan diuril dolobid doral
doxycycline dramamine duoneb duragesic dyazide dynacirc ecotrin effexor effient elavil eldepryl elidel eliquis elocon emend enablex
enbrel entresto epipen epogen epzicom erbitux eskalith estrace evista excedrin exelon exforge famvir farxiga feldene femara fentanyl
fioricet flagyl flexeril flolan flomax flonase florinef flovent floxin fluzone focalin foradil fortaz forteo fosamax fragmin
gabitril gammagard gardasil gemzar geodon gleevec glipizide glucophage glucotrol glucovance glynase golytely halcion haldol
havrix heparin herceptin hibiclens humalog humira humulin hycodan hydrodiuril hytrin hyzaar imdur imitrex imodium imuran inderal
indocin infed inspra insulin intron intuniv invanz invega invokana isordil jantoven januvia jardiance jevity kaletra kayexalate
keflex kefzol kenalog keppra kerlone ketek klonopin klor lac lamictal lamisil lanoxin lantus lasix latuda lescol leukeran
levaquin levemir levitra levophed levothroid levoxyl levsin lexapro lexiscan librium lidex lidoderm linzess lioresal lipitor
lithobid lodine loestrin lomotil loprox lopid lopressor lortab lotensin lotrel lotrimin lovenox lozol lumigan lunesta lupron luvox
lyrica macrobid macrodantin marcaine maxalt maxzide medrol megace mellaril mephyton meridia metamucil methergine mevacor micardis
micronase microzide minipress mirapex miralax mirena mobic monopril motrin mucinex mucomyst mycelex mycostatin mylanta mysoline
nalfon namenda naprosyn narcan nardil nasacort nasonex navane navelbine neoral neosporin neulasta neupogen neurontin nexium niaspan
nicoderm nicorette nitrostat nizoral nolvadex norco normodyne norpace norpramin norvasc novolin novolog nplate nuvaring omnaris
omnicef omnipaque omnipred optiray ortho orudis oxycontin oxytrol ozempic pamelor parlodel parnate paxil paxlovid pepcid pepto
percocet percodan periactin peridex persantine phenergan phoslo pitocin plaquenil plavix plendil pletal pravachol precedex precose
premarin prempro prevacid prevnar prilosec prinivil prinzide pristiq proair procardia procrit prograf prolia prolixin prolixin
propecia propulsid proscar prosom protonix proventil provera provigil prozac pulmicort pyridium qvar ranexa rapamune razadyne
reglan relafen relpax remeron remicade reminyl renagel requip rescriptor restasis restoril retrovir revatio revia revlimid
reyataz rhinocort rifadin risperdal ritalin rituxan robaxin robitussin rocephin roxicet roxicodone rozerem rybelsus rythmol
sabril salagen sandimmune sandostatin sansert sarafem savella seconal sectral senokot septra serevent seroquel serzone
silvadene simvastatin sinemet sinequan singulair skelaxin solu soma sonata soriatane spiriva sporanox stadol starlix stelara
strattera suboxone subutex sudafed sular sustiva symbicort symbyax symmetrel synthroid tagamet talwin tambocor tamiflu tapazole
tarceva taxol taxotere tegretol temodar tenex tenoretic tenormin tequin terazol tessalon theo thorazine tiazac ticlid tigan
tikosyn timoptic tobradex tofranil topamax toprol toradol tradjenta trandate tranxene travatan trental trexall tricor tridil
trilafon trileptal trilipix trulicity truvada tums tussionex tylenol tysabri ultane ultracet ultram unasyn uniretic urecholine
urispas valcyte valium valtrex vancomycin vaseretic vasotec ventolin versed vesicare vfend viagra vibramycin vicodin vicoprofen
victoza videx viibryd vimpat vioxx viracept viramune viread visicol vistaril vivactil voltaren vytorin vyvanse wellbutrin welchol
xalatan xanax xarelto xeljanz xeloda xenical xolair xopenex xylocaine yasmin yaz zanaflex zantac zarontin zaroxolyn zebeta zestoretic
zestril zetia ziac ziagen zithromax zocor zofran zoladex zoloft zometa zomig zonegran zosyn zovirax zyban zyloprim zyprexa zyrtec
zyvox trelegy micra respimat anoro breo incruse stiolto tudorza wixela airduo ellipta handihaler mastisol mylicon micronor myoview patanol elmiron cytobrush feosol seasonale
darvocet tarka tekturna thoracoport miacalcin aristocort synalar citrucel hespan mersilene santyl endocatch levall angiomax lumason definity cardiolite adenoscan
isovue visipaque gadavist dotarem prohance feraheme injectafer venofer aranesp retacrit epogen xgeva evenity tymlos caplyta rexulti vraylar trintellix nuplazid ingrezza austedo
ubrelvy nurtec aimovig ajovy emgality rinvoq olumiant taltz siliq ilumya cimzia simponi actemra kevzara orencia benlysta saphnelo ocrevus kesimpta tecfidera aubagio gilenya
lyumjev fiasp toujeo tresiba semglee admelog soliqua xultophy adlyxin steglatro qtern glyxambi synjardy xigduo segluromet kerendia verquvo corlanor multaq savaysa bevyxxa brilique
kcentra andexxa praxbind tnkase activase cathflo zemdri xerava nuzyra baxdela vabomere recarbrio fetroja avycaz zerbaxa teflaro dalvance orbactiv vibativ dificid
wegovy mounjaro veklury keytruda opdivo yervoy ibrance skyrizi tremfya cosentyx dupixent repatha praluent shingrix boostrix
adacel pneumovax heplisav engerix pediarix pentacel rotateq varivax zostavax comirnaty spikevax moderna pfizer novavax biontech
candida klebsiella staph staphylococcus strep streptococcus pseudomonas escherichia coli proteus serratia enterobacter
enterococcus acinetobacter citrobacter haemophilus hemophilus neisseria chlamydia gonorrhea trichomonas gardnerella mycoplasma
legionella listeria salmonella shigella campylobacter yersinia vibrio clostridium clostridioides difficile bacteroides fusobacterium
peptostreptococcus actinomyces nocardia mycobacterium aspergillus cryptococcus histoplasma blastomyces coccidioides pneumocystis
toxoplasma plasmodium giardia entamoeba cryptosporidium borrelia treponema bartonella rickettsia ehrlichia babesia brucella
francisella bordetella moraxella stenotrophomonas burkholderia corynebacterium bacillus helicobacter pylori covid sars influenza
parainfluenza adenovirus rhinovirus rotavirus norovirus cytomegalovirus varicella zoster herpes hepatitis hiv mrsa msra vre esbl
medtronic boston guidant biotronik stryker zimmer biomet depuy synthes arthrex smith nephew ethicon covidien bard cordis
cook teleflex edwards olympus storz karl philips siemens toshiba hologic baxter fresenius gambro abbott roche alaris hillrom
vicryl monocryl prolene ethibond dermabond steri surgicel gelfoam dacron gore tex goretex marlex silastic tegaderm duoderm
mepilex aquacel xeroform kerlix coban ace bovie ligasure harmonic endo gia bair hugger lap mayfield wilson jamshidi tuohy
angiocath hohn portacath permcath mediport groshong hickman broviac dobhoff salem sump blakemore minnesota yankauer ambu bipap
cpap miller macintosh mac glidescope pleurx pleurevac heimlich simmons huber watchman amplatzer cypher taxus xience promus
impella heartmate icd aicd lifevest zio kardia dexcom libre omnipod tandem minimed accu onetouch freestyle
medicare medicaid hipaa nkda nka kda npo prn bid tid qid qhs qam qpm qday qod po iv im sq subq sc sl pr gtt ua cbc cmp bmp bun
cr wbc rbc hgb hct plt mcv inr ptt bnp tsh ldl hdl ast alt alp ggt ldh cpk ck mb esr crp psa cea hcg rpr hba1c a1c abg vbg
ekg ecg eeg emg ncs echo tee tte mri mra mrv ct cta cxr kub us usg pet ercp mrcp egd dexa ivp vcug ett mugg spect pfts pft
htn dm dm1 dm2 iddm niddm cad chf copd ckd esrd arf aki mi cva tia dvt pe afib cabg pci ptca stent svt vt vf lbbb rbbb pvc
pac gerd pud ibs ibd uc uti bph ed sob doe cp ha loc n v d abd ext heent perrl perrla eomi ncat nc at rrr ctab ntnd nt nd bs
jvd cva rom dtr dtrs cn aox3 aaox3 ao wnl wdwn nad lad tm tms op mmm heme neuro cv resp gi gu msk derm psych ent ob gyn obgyn
ortho onc uro nephro pulm cards endo rheum id icu micu sicu ccu nicu picu pacu er ed or ob snf ltc ltac alf rehab hospice pt ot
st slp rn lpn cna np pa md do phd pharmd rd lcsw msw lmft dds dmd od dpm dc facc facs facp facog pgy ms3 ms4 cc hpi pmh
psh fh sh ros pe ap imp rx dx tx hx sx fx px bx cx ddx f/u s/p w/o w/ r/o h/o c/o y/o yo yr mo wk hr min sec g mg mcg ml cc
l dl cm mm kg lb lbs oz ft in bp hr rr temp spo2 o2 ra fio2 vs i/o wt ht bmi bsa gcs aaa avf avm bka aka tka tha thr tkr orif
i&d t&a d&c ivf iud ocp lmp edd ega gbs svd vbac nsvd cs apgars apgar anc plof sbar poc ama dnr dni fullcode code polst molst
discharge admission admit admitted diagnosis diagnoses assessment plan impression findings technique comparison indication history
physical exam examination chief complaint subjective objective medications allergies medication allergy social family past medical
surgical review systems vital signs vitals labs laboratory data imaging hospital course disposition condition followup follow
instructions procedure procedures operative operation preoperative postoperative anesthesia specimen specimens complications
estimated blood loss description consultation consult reason referral progress note notes summary report record patient name
names date dates birth sex gender age address phone fax telephone email provider physician attending resident intern surgeon
assistant pathologist radiologist cardiologist nurse nursing emergency department clinic office unit room bed floor ward service
dictated transcribed signed electronically reviewed interpreted authenticated verified approved cosigned addendum
general constitutional eyes ears nose throat mouth neck chest lungs heart cardiac cardiovascular respiratory pulmonary abdomen
gastrointestinal genitourinary musculoskeletal neurologic neurological neurology skin extremities extremity lymphatic hematologic
hematology endocrine psychiatric psychiatry immunologic rectal pelvic breast breasts back spine left right bilateral upper lower
anterior posterior medial lateral proximal distal superior inferior english spanish caucasian african american hispanic asian latino
latina white black indian native european chinese vietnamese korean japanese russian french german italian polish arabic portuguese
christian catholic jewish muslim jehovah witness protestant buddhist hindu baptist monday tuesday wednesday thursday friday
saturday sunday mon tue tues wed thu thur thurs fri sat sun internet facebook twitter instagram google zoom skype youtube wifi
phq gad moca mmse cage audit dast minicog nihss mrs nyha ecog kps asa tnm figo braden morse barthel cha2ds2 vasc hasbled meld
timi grace wells perc curb sofa qsofa apache ransons bisap rotterdam duke jones lights centor ottawa canadian nexus glasgow
american association society college foundation protocol trial study criteria guideline guidelines
mondays tuesdays wednesdays thursdays fridays saturdays sundays cigna aetna humana anthem bcbs tricare obamacare
rollator geri hoyer
grp ndc lot sn udi mac isbt loinc snomed icd cpt rxnorm hcpcs drg clia ndc umls omop fhir hl7 cda pdf rtf
ringer ringers lactated dextrose saline normal sterile foley flu sodium potassium chloride calcium magnesium phosphorus glucose
creatinine hemoglobin hematocrit platelets bicarbonate bilirubin albumin protein ferritin troponin lactate amylase lipase
jehovahs kangaroo medline braun ensure glucerna boost nepro osmolite gatorade pedialyte similac enfamil vitamin b12 d3
mediterranean dash parkinsonian cushingoid marfanoid gaussian doppler fahrenheit celsius kelvin hertz newton roentgen gray sievert
american's sample doctor hispanic mexican cuban haitian somali hmong creole mandarin cantonese tagalog farsi hindi urdu punjabi
xray x-ray ultrasound trachea bronchus intubated extubated pneumovax tetanus tdap dtap mmr hib ipv ppd bcg
rouleaux auer reed sternberg warthin aspirin ibuprofen acetaminophen prednisone furosemide warfarin metformin lisinopril
metoprolol atenolol amlodipine simvastatin atorvastatin omeprazole levothyroxine gabapentin hydrocodone oxycodone morphine
america mexico canada cuba haiti guatemala honduras nicaragua panama colombia venezuela ecuador peru bolivia chile argentina
brazil england scotland ireland wales britain france germany spain italy portugal greece turkey poland russia ukraine romania hungary
sweden norway denmark finland iceland netherlands belgium switzerland austria china japan korea taiwan vietnam thailand cambodia laos
philippines indonesia malaysia india pakistan bangladesh nepal iran iraq syria lebanon israel egypt morocco algeria libya sudan
somalia ethiopia eritrea kenya uganda nigeria ghana liberia congo angola africa asia europe australia jamaica trinidad barbados
vicks johnson lipo sonata kegel sitz epsom maalox milk magnesia dulcolax fleet fleets sennakot peri desitin eucerin cetaphil
vaseline aquaphor purell clorox lysol crisco pyrex lego velcro kleenex qtip band-aid saran styrofoam jacuzzi thermos
navajo cherokee lakota sioux ojibwe apache hopi choctaw saudi emirati kuwaiti yemeni lebanese syrian iraqi iranian afghan pakistani bangladeshi nepali nepalese burmese rohingya cambodian laotian thai malaysian indonesian filipino filipina samoan tongan hawaiian salvadoran guatemalan honduran nicaraguan colombian venezuelan ecuadorian peruvian bolivian chilean argentine brazilian dominican jamaican trinidadian nigerian ghanaian kenyan ethiopian eritrean somalian sudanese congolese rwandan egyptian moroccan algerian tunisian libyan israeli jordanian palestinian armenian georgian ukrainian belarusian lithuanian latvian estonian finnish swedish norwegian danish dutch belgian swiss austrian hungarian czech slovak slovenian croatian serbian bosnian albanian greek turkish kurdish romanian bulgarian scottish irish welsh british canadian australian
`;

/** Endings by which a medicine, a finding or an operation is told from a family name. */
export const CLINICAL_ENDING =
  /(?:itis|osis|oses|emia|aemia|uria|pathy|ectomy|otomy|ostomy|plasty|scopy|oscopic|ology|ologist|ological|graphy|gram|metry|opia|plegia|paresis|algia|rrhea|rrhoea|rrhage|oma|omas|megaly|penia|cytosis|trophy|plasia|phobia|mycin|cillin|floxacin|azole|pril|sartan|olol|dipine|statin|mab|nib|parin|gliptin|gliflozin|glutide|semide|thiazide|caine|azepam|zolam|barbital|triptan|setron|prazole|tidine|vir|cycline|sone|solone|phylline|terol|tropium|oxetine|ipramine|triptyline|idone|apine|azine|cept|xaban|grel|profen|coxib|oxacin|penem|bactam|sporin|conazole|nazole|quine|lukast|stigmine|curium|curonium|fentanil|morphone|codone|toin|amide|amine|idine|zepine|ostat|mide|mine|ine|ate|ide|ium|ase|ose|gen|lysis|ation|ative|osity|esis|edema|derma|cardia|pnea|phagia|ptysis|staxis|ectasis|ectasia|sclerosis|stenosis|ular|ous|ic|al|ial|oid|able|ing|ed|ly|ness|ment|ism|ist|ically|ity|ized|ular|eal|ary)$/;
