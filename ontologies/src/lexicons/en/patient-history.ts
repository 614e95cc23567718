/** Words for habits and allergies: whatever is said of them, it is said of the patient's history, not of today. */
export const HABITS =
  /\b(?:alcohol|etoh|tobacco|smok(?:es?|er|ers|ing|ed)|non-?smoker|cigarettes?|nicotine|illicit|recreational drugs?|drug (?:use|abuse)|substance (?:use|abuse)|iv drugs?|drinks?|drinking|allerg(?:y|ies))\b/i;

/**
 * Conditions people have for years. Where one of them is all a sentence says, the sentence is an entry of a problem list
 * or of a past medical history.
 */
export const LONG_STANDING =
  /^\W*(?:\d+[.)]\s*)?(?:history of\s+)?(?:chronic |essential |longstanding |type (?:1|2|i|ii) |non-?insulin[- ]dependent |insulin[- ]dependent |adult onset )*(?:hypertension|htn|hyperlipid(?:a)?emia|hypercholesterol(?:a)?emia|dyslipid(?:a)?emia|high cholesterol|high blood pressure|diabetes(?: mellitus)?(?: type (?:1|2|i|ii))?|dm|niddm|iddm|gerd|gastro-?o?esophageal reflux(?: disease)?|acid reflux|hiatal hernia|(?:osteo|rheumatoid )?arthritis|osteoporosis|osteopenia|gout|cataracts?|glaucoma|macular degeneration|hypothyroidism|hyperthyroidism|asthma|copd|emphysema|sleep apn(?:o)?ea|obstructive sleep apn(?:o)?ea|obesity|morbid obesity|migraines?|migraine headaches|depression|anxiety|bipolar disorder|schizophrenia|dementia|alzheimer'?s? (?:disease|dementia)|parkinson'?s? disease|multiple sclerosis|epilepsy|seizure disorder|fibromyalgia|lupus|psoriasis|eczema|benign prostatic hypertrophy|benign prostatic hyperplasia|bph|peripheral vascular disease|atrial fibrillation|coronary artery disease|chronic kidney disease|chronic renal insufficiency|irritable bowel syndrome|diverticulosis|fibroids|endometriosis|carpal tunnel syndrome|degenerative (?:disc|disk|joint) disease|herniated (?:disc|disk)s?(?: at [\w\s,-]+)?|spinal stenosis|peripheral neuropathy|restless legs? syndrome|hepatitis c|hiv|varicose veins|allergic rhinitis|seasonal allergies)\W*$/i;
