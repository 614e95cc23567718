/**
 * Clinical words that vocabularies of names lack, in small letters: what is where in the body, instruments, and how things
 * are found to be. They keep rightly spelt words from being taken for a name nearby (`peroneal`, `perineal`).
 */
export const CLINICAL_WORDS: readonly string[] = `
    acetabular acromial adnexal afebrile alveolar amniotic ampullary anastomosis anicteric annular antecubital
    anteroposterior antral aortic apneic arcuate arteriovenous arytenoid atraumatic auricular avascular axillary
    azygos basilar bibasilar bicipital biliary bimanual bitemporal brachial bronchial bronchoscope buccal bulbar
    calcaneal calyceal canalicular cannulated capsular cardiomediastinal carpal caudal cavernous cecal celiac cephalad
    cervical choroidal ciliary circumflex clavicular clinoid coccygeal colonoscope colpotomy condylar conjunctival
    coracoid cornual costal costophrenic craniocaudal craniotome cremasteric cribriform cricoid cruciate cubital
    curettings cystoscope deltoid dermatome diaphragmatic distal dorsalis ductal duodenal dural electrocautery
    endocervical endometrial endoscope epicardial epididymal epidural epigastric epiglottic erector esophageal ethmoid
    euthymic extensor extraocular facial fallopian femoral fibular foraminal frontal fundal gastroc gastrocnemius
    gastrografin genicular genitofemoral gingival glenohumeral glenoid gluteal gluteus glycemic gonadal gracilis
    guaiac hallucis hematology hemiazygos hemiclavicular hemicolon hemidiaphragm hemithorax hemodynamic hemostasis
    hemostat hepatic hilar humeral hyperechoic hyperesthesia hypoactive hypoechoic hypogastric hypophonia hypothenar
    hysteroscope iliac iliacus ilioinguinal incisional infraorbital infrarenal infrascapular infundibular inguinal
    innominate intercostal interosseous intrathecal introitus intubation ischial jejunal jugular lacrimal lamina
    laryngeal laryngoscope lavage ligamentum lingual lumbar lumbosacral malleolar mandibular masseter maxillary meatal
    medullary meniscal mesenteric metacarpal metatarsal mucocyst mucosal myocutaneous nasal nasopharyngeal navicular
    nontender normoactive normocephalic obturator occipital olecranon omental ophthalmic orbital orogastric ossicular
    osteotome ostial otoscope ovarian palatal palatine palmar palpable pancreatic papillary paramedian parapharyngeal
    paraspinal parietal parotid patellar pectoralis pedicle pelvic perianal pericardial perineal periosteal peritoneal
    periumbilical peroneal petrous phalangeal phrenic pleural popliteal precordial prepatellar prostatic pterygoid
    pubic pulmonary pyloric radial radicular rectal renal retroperitoneal rostral sacral saphenous scalene scaphoid
    sciatic scrotal sellar semitendinosus septal sigmoid sinusoidal soleus sphenoid spinous sternal styloid
    subarachnoid subclavian subcostal subcutaneous subdural subglottic submandibular submucosal suboccipital
    subpleural subscapularis supine supraclavicular suprapubic supraspinatus sural sylvian synovial tarsal temporal
    tendinous tentorium thenar thoracic thoracoscope thyroid tibial tracheal transverse trapezius trocar trochanteric
    tympanic ulnar umbilical urachal ureteral ureteroscope urethral urothelial uterine uvular vagal vaginal valgus
    valvular varus vasopressive venous ventral ventricular vertebral vertebrobasilar vesical vestibular visceral
    vitreous vocal volar vulvar xiphoid zygomatic
`
  .trim()
  .split(/\s+/);
