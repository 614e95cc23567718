/** Last words of the names of places of care. */
export const FACILITY_HEADS = `
neurology cardiology urology dermatology nephrology pulmonology rheumatology oncology ophthalmology gastroenterology endocrinology podiatry psychiatry allergy gynecology obstetrics physicians surgery
spine smiles medicine centers centres general memorial presbyterian methodist adventist lutheran baptist regional center centre pharmacy pharmacies drugs drugstore hospice sanatorium sanitarium rehab rehabilitation living manor healthcare health
dialysis diagnostics laboratories labs imaging orthopedics orthopaedics pediatrics dental dentistry optometry dermatology
home homes house village lodge gardens villa terrace haven shelter facility medical associates physicians practice group care
nursing retirement surgicenter birthing urgent wellness institute partners counseling residence residences residential commons
estates pavilion campus ranch therapies psychiatric cancer mortuary crematory crematorium laboratory surgeons specialists consultants internists dermatopathology ambulance episcopal eldercare homecare childcare daycare preschool detox
`;

/** Last words of the names of employers, schools, churches and public bodies. */
export const ORGANISATION_HEADS = `
school schools elementary academy university college seminary kindergarten montessori church chapel parish temple synagogue mosque
cathedral ministries department inc llc llp corp corporation company co plumbing construction electric electrical airlines airways motors
industries bank foods farms farm steel logistics trucking transport restaurant bakery cafe diner grill pizzeria pizza market supermarket
grocery store stores warehouse library prison jail penitentiary correctional insurance realty consulting technologies systems
software brewery winery salon automotive auto supply hardware union roofing landscaping painting cleaners laundry hotel motel inn
casino theater theatre museum foundation center's manufacturing mills mill factory foundry shipyard mine mining plant energy power
oil gas solutions enterprises partners holdings associates studio studios gym fitness pub tavern saloon transit corps services society agency club league police sheriff barracks base army
telecom communications media press times herald express freight shipping cab taxi transit railroad brothers bros sons
tire tires furniture appliances jewelers florist nursery lumber hvac welding machining fabrication packing packaging catering
`;

/** Heads that are also ordinary words: alone they need a proper word directly before them. */
export const WEAK_HEADS = `
neurology cardiology urology dermatology nephrology pulmonology rheumatology oncology ophthalmology gastroenterology endocrinology podiatry psychiatry allergy gynecology obstetrics physicians surgery spine smiles medicine centers centres general memorial presbyterian methodist adventist lutheran baptist regional med center centre health home homes house village lodge care group medical associates practice living institute partners campus facility
haven gardens terrace commons estates ranch department company co market store plant power base club union press times express
surgeons specialists consultants internists ambulance services society agency corps transit mill mills sons brothers studio school church college farm bank temple parish house cancer psychiatric nursing retirement urgent
residence pavilion auto electric supply mine library police army energy solutions systems media gas oil wellness residential
`;

/** Words that occur in the wording of any institution, so that they alone name none. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `
geriatric geriatrics nuclear chinese alternative herbal veterinary functional regenerative lifestyle
interventional structural advanced colorectal thoracic plastic reconstructive oral maxillofacial hepatobiliary minimally invasive robotic major minor elective emergent previous
radiation surgical gynecologic pediatric neonatal maternal fetal neuro head neck ambulatory same-day cataract knee hip shoulder back cosmetic bypass open laser refractive eye
intensive special progressive critical stepdown attorney will hospital hospitals clinic clinics medical center centre health healthcare care home nursing rehab rehabilitation emergency outpatient
inpatient primary urgent surgical surgery oncology hematology cardiology cardiac neurology neurosurgery orthopedic orthopedics ortho
pediatric pediatrics psychiatric psychiatry behavioral mental community local outside regional general day this our same your my
the a an another referring state acute long term longterm skilled adult family womens women's mens men's women men eye dental specialty specialist
transfer transferred previous prior sleep pain wound coumadin warfarin anticoagulation diabetes diabetic infusion transplant dialysis
renal nephrology pulmonary gi gastroenterology endoscopy urology gynecology ob obgyn gyn ent dermatology derm allergy immunology
rheumatology endocrine endocrinology infectious disease diseases hiv tb travel occupational physical speech respiratory radiology
imaging lab labs laboratory pathology pharmacy cancer breast heart vascular stroke spine trauma burn icu micu sicu ccu er ed or pacu
department service services unit ward office group associates physician physicians provider providers doctor doctors nurse staff
medicine internal resident teaching academic private public federal county city municipal university college school high middle
elementary grade grammar preschool nursery daycare church temple parish police fire sheriff rescue ambulance ems company store
discharge discharged admission admitted admit follow followup up visit course stay day daily pre post intake referral consult
consultation note report record records summary history chief complaint reason name date time type level final initial new returning
assisted living senior independent group memory hospice palliative respite home-health homehealth extended subacute sub swing
insurance plan medicaid medicare social work case management support substance abuse addiction recovery sober detox methadone
suboxone walk-in walkin express immediate minute retail drug poison control blood donor birth birthing maternity labor delivery
fertility reproductive sexual std sti planned parenthood weight loss bariatric nutrition headache epilepsy memory movement disorder
tumor board sickle cell cystic fibrosis heart failure device pacemaker arrhythmia lipid hypertension thyroid bone osteoporosis
hand foot podiatry sports concussion joint fracture cast lymphedema vein wellness preventive screening vaccination flu covid testing
teleheatlh telehealth virtual mobile satellite main north south east west campus building floor bed room house boarding foster halfway
shelter homeless transitional residential treatment program inc llc and of for at on to in with from by or as per his her their its is was
patient patients pt vital signs no not all other any each both one two three former current future next last
facility residence institution location address employer employed employee occupation place home's disposition dispo nursing's
african american eastern western power half full open close front back living bank sperm egg tissue eye food milk organ
old young good better best sister brother mother father half-way full-time part-time self
division section limb limbs upper lower extremity elbow wrist ankle finger face voice balance swallow genetics genetic diagnostic
skin lung liver kidney brain bowel stool sex gross normal abnormal
`
    .trim()
    .split(/\s+/),
);
