/** Titles directly before a name, with the sub-kind of the person where the title tells it. */
export const TITLES =
  'dr doctor drs mr mrs ms miss mister madam prof professor rev reverend fr father sr sister rabbi pastor deacon chaplain imam nurse officer detective sgt sergeant lt capt captain col colonel gen maj judge deputy trooper marshal warden ofc chap atty attorney sir dame señor señora sra dra';

/** Letters after a name. */
export const CREDENTIALS =
  'md do rn lpn lvn np pa pac phd psyd pharmd dds dmd dpm od dpt pt ot otr cota slp lcsw licsw lmsw msw lmft lmhc lpc bsn msn dnp aprn arnp fnp fnpc crna cnm cna ma rrt rt rd ldn facs facp facc facog faap face fccp faan frcs mph mba ms mbbs bs bcba ccc atc rph cma emt emtp paramedic ccrn pgy ms3 ms4 esq jd dc nd lac mss mbchb frcp ccs cphq rdms rvt cpnp cfnp crnp faaem faaos facep faans fhm fasn dnap ccc-slp lcpc lsa cst rdcs cnp gnp pnp whnp agnp acnp pmhnp nnp ccp rpsgt bcop rnc pct hha lvn cma rma cnl dhsc csa ccls lpta cdp qmhp lcdc lcadc ladc mhnp rnfa lsw bcps cde cadc lpcc lmhca lmfta cgc crc rdn cdces cht chw ibclc rdcs rvs rcs cpnp-pc ms-ccc abpp faap-c facg facr facep pta ota nrp nremt aemt emtb frcsc frcpc frcog mrcp mrcs mrcog dabr dabpn fasco faagp cwocn cwon ocs gcs scs wcs cscs cchp cpc rhit rhia cphon ocn cnor cen cpen cvrn cmsrn rncob rnc-ob rrt-nps lpta otrl crc cfnp dnpfnp';

/** Kin and companions; a capitalised word after one is its name. */
export const RELATIONS =
  'sil bil fil dil mgm mgf pgm pgf nana pops granny grammy grammie auntie tia tio abuela abuelo grandkids buddy landlord landlady classmate coworker fob mob mother father mom mum dad mommy daddy parent parents son sons daughter daughters child children brother brothers sister sisters sibling husband wife spouse partner fiance fiancee fiancé fiancée boyfriend girlfriend ex grandmother grandfather grandma grandpa granddaughter grandson grandchild grandchildren grandparents aunt uncle niece nephew cousin friend neighbor neighbour roommate caregiver caretaker guardian stepmother stepfather stepson stepdaughter stepmom stepdad stepbrother stepsister surrogate proxy hcp poa dpoa nok companion twin widow widower godmother godfather godson goddaughter landlord pastor babysitter nanny aide boss coworker teacher coach witness guarantor subscriber caller informant family visitor visitors kids dtr dau sis bro hus gf bf gma gpa fob mil grandmom granddad hijo hija madre padre esposo esposa hermano hermana cuz bff s.o';

/** Occupations and roles of staff; a capitalised word after one may be its name. */
export const ROLES =
  'nurse surgeon rep girl boy attg attending resident intern fellow hospitalist crew physician provider pcp cardiologist neurologist oncologist nephrologist pulmonologist gastroenterologist psychiatrist psychologist therapist pathologist radiologist anesthesiologist urologist dermatologist endocrinologist rheumatologist hematologist pediatrician obstetrician gynecologist intensivist counselor dietitian dietician nutritionist pharmacist technician tech phlebotomist midwife doula chaplain interpreter translator scribe transcriptionist dictator assistant anesthetist secretary clerk receptionist coordinator manager consultant optometrist ophthalmologist podiatrist dentist orthopedist internist perfusionist sonographer technologist supervisor charge preceptor student extern navigator clinician caseworker investigator ot pt rn lpn lvn cna cnm crna emt rrt lcsw pi md np pa rt slp sw cm patient client';

/** Verbs and short forms after which a capitalised unknown word is a person. */
export const CUES =
  'per by with told notified informed called paged contacted updated asked named nicknamed alias aka w d/w dw via thanks dear hi hello me sincerely regards attn attention cc from to for re reviewed verified entered authored spoke consulted seen greeted met saw know named name as is was';

/** Verbs whose subject, capitalised and not otherwise known, is a person. */
export const ACTS =
  'turns enjoys loves states stated reports reported says said denies denied complains complained presents presented returns returned called calls notified aware informed wants wanted asked asks feels felt verbalized verbalizes agrees agreed declined declines refused refuses admits admitted endorses endorsed describes described recommends recommended requested requests continues came comes was is has had will would lives works appears appeared tolerated remains remained paged ordered saw noted explained reviewed rounding performed assisted attempted accompanied discussed signed arrived expressed acknowledged understands thinks believes brought drove helped needs looks seems';

/** Field names before a person's name, by the words directly before the colon; the value is the sub-kind. */
export const FIELDS: Readonly<Record<'PATIENT' | 'STAFF' | 'RELATIVE', string>> = {
  PATIENT:
    'patient|patient name|name|pt|pt name|patient full name|full name|client|client name|resident name|member name|subscriber|subscriber name|last name|first name|middle name|legal name|preferred name|goes by|nickname|maiden name|aka|alias|re|regarding|subject name|participant|participant name|surname|given name|family name|child|infant|baby|student|insured|policy holder|policyholder|guarantor|veteran|employee|employee name|claimant|applicant|inmate|offender|beneficiary|beneficiary name|enrollee|student name|injured worker|insured name|cardholder|account holder|guest|decedent|donor|recipient|donor name|recipient name|pt.|member',
  STAFF:
    'hha|aide|scrub|anes|foreman|adjuster|claims adjuster|case worker|parole officer|probation officer|attending|attending physician|attending md|physician|provider|pcp|primary care physician|primary care provider|primary physician|referring|referring physician|referring provider|referring md|referred by|ordering|ordering provider|ordering physician|ordering md|surgeon|surgeons|assistant|assistants|assistant surgeon|first assistant|co-surgeon|anesthesia|anesthesiologist|anesthetist|anesthesia by|pathologist|radiologist|cardiologist|consultant|consulting physician|consult|requested by|requesting physician|requesting provider|dictated by|dictator|dictated|transcribed by|transcriptionist|typed by|signed|signed by|electronically signed by|e-signed by|esigned by|cosigned by|co-signed by|authenticated by|reviewed by|verified by|approved by|interpreted by|read by|performed by|collected by|drawn by|entered by|documented by|written by|prepared by|completed by|resident|intern|fellow|nurse|rn|lpn|cna|tech|technologist|technician|sonographer|therapist|pt/ot|case manager|social worker|author|author of note|cc|attn|to|from|accepting|accepting physician|sending|sending physician|admitting|admitting physician|discharging physician|primary nurse|charge nurse|scribe|scribed by|interpreter|pharmacist|dietitian|supervising|supervising physician|md|seen by|evaluated by|examined by|administered by|given by|given to|reported by|reported to|called by|called to|notified|md notified|physician notified|provider notified|proctor|preceptor|investigator|principal investigator|pi|operator|circulator|scrub|perfusionist|midwife|counselor|psychologist|psychiatrist|doctor|dr|oncologist|neurologist|received by|released by|witnessed by|checked by|second check|advice given by|taken by|triage nurse|triaged by|copies to|copy to|ccd|distribution|team|crew|medic|paramedic|driver|hospitalist|specialist|by|screened by|staff|staffed with|supervisor|caregiver name|completed',
  RELATIVE:
    "emergency contact|contact|contact person|next of kin|nok|caller|spouse|husband|wife|mother|father|mom|dad|guardian|legal guardian|parent|parents|son|daughter|brother|sister|hcp|health care proxy|healthcare proxy|poa|dpoa|surrogate|proxy|caregiver|caretaker|informant|source|historian|accompanied by|partner|friend|relative|responsible party|family contact|significant other|lives with|witness|ec|ice|mother's name|father's name|spouse name|agent|alternate agent|decision maker|surrogate decision maker|grandmother|grandfather|aunt|uncle|niece|nephew|cousin|sibling|siblings|children|visitor|visitors|support person|caregiver plan|ride home|cg|care partner|ride|driver|pick up|foster mother|foster father|foster parent",
};

/** Words capitalised in and beside fields that are no names, whatever the lexicons say. */
export const NOT_NAMES = `
date time name names male female age sex dob mrn ssn phone fax tel address room bed unit floor service dept department location status
type code number no yes none unknown unremarkable pending deferred same self see above below attached patient pt provider attending
resident physician nurse staff team family friend on off call the a an and or of for to in at by with from as per is was are were be
been has had have would can could should did does do not her his their she he they it its this that these those there here
who which when where what why how all any each no nor so than then thus if but yet also only new old pre post left right bilateral
today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday am pm hospital clinic center medical surgical
report note notes summary history exam physical plan assessment impression findings recommendations diagnosis diagnoses procedure
indication indications comparison technique signature electronically signed dictated transcribed reviewed verified approved
discharge admission transfer consult consultation progress followup emergency general anesthesia local mac spinal epidural
medicine surgery cardiology neurology oncology radiology pathology psychiatry pediatrics orthopedics nephrology urology hematology
dermatology endocrinology gastroenterology pulmonology rheumatology ophthalmology otolaryngology obstetrics gynecology hospice
inpatient outpatient stable good fair poor critical improved unchanged normal abnormal negative positive alert oriented awake
i ii iii iv v vi vii viii ix x xi xii we you me my your our us him them he's she's i'm page end continued confidential
chief complaint reason vital signs labs lab medications medication allergies allergy meds problem problems list social past present
illness review systems electronic sent subject received cc re fw fwd blank redacted removed na tbd tba n/a nka nkda
mother father wife husband son daughter brother sister spouse caregiver guardian parent
collected resulted ordered final preliminary corrected addendum amended specimen source
english spanish interpreter needed insurance employer occupation religion race ethnicity marital married single divorced widowed
dr mr mrs ms drs prof tech technician hospitalist phlebotomist rn lpn cna lvn therapist nephrologist cardiologist neurologist
npi dea mrn csn dob ssn tin ein license licence licensed zip cell acct
case cases specimen accession order ordered signed
full partial limited active inactive moderate severe mild acute chronic please thank thanks dear hello hi sincerely regards
abc abcd abcde xyz xx xxx xxxx xxxxx sample mom dad mommy daddy mama papa grandma grandpa attd stmt circ attg ofc anes asst surg phys prov supv fiancee sig disp refill refills lic qty labs
neg pos labor labour rtc mds coord dhr dcfs bims adl adls iadl iadls husb xmatch
fr rec'd ccm chpn don poc cdon cwocn nnp-bc cardioversion hf rh rho ppx sat sbt umc reviewer init pyelo dispo igg pre-op trans dict vanc vanco crcl appt abo geropsych anticoag workup handoff outpt callback sunquest copath branch triage examiner empl prismaflex masako weck comp fam rad hepb inh ie uf det incl singleton attendees pem gina rev relyx flowsheet preop postop
icu er ed or pacu ccu micu sicu nicu or's ems vs hx rx dx tx cxr ekg ct mri us iv po prn npo
`;
