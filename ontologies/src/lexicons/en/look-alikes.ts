import type { Term } from '../../index/term.ts';
import { combined, phrases } from './cue-list.ts';

/** The type of what only looks like a name: it is matched, so that no name is found within, and never suggested. */
export const LOOK_ALIKE = 'look-alike';

/** Phrases of English notes that hold a name of the shipped vocabularies and mean nothing of the kind. */
export const LOOK_ALIKES: readonly Term[] = [
  ...combined('fell|fall|falls|falling', 'asleep|from|to|by|below|within|short|out|back|behind|under|into'),
  ...combined('in|this|last|early|late|next|every|the', 'fall', 'of|semester|term|quarter'),
  ...combined('in|this|last|early|late|next', 'fall'),
  ...combined('muscle|body|lean body|bone|left ventricular|lv|fat free', 'mass'),
  ...combined('central|peripheral|autonomic|sympathetic|parasympathetic|enteric', 'nervous system'),
  ...combined('non-small cell|non small cell', 'lung'),
  ...combined('alcoholics|narcotics|overeaters', 'anonymous'),
  ...combined('st|st segment|st-t|pr|marrow|bone marrow|tongue', 'depression|depressions'),
  ...combined('subdural|epidural|subarachnoid|retroperitoneal', 'space|drain|catheter'),
  ...combined(
    'heart|cancer|stroke|diabetes|asthma|wound|pain|trauma|injury|burn',
    'clinic|center|centre|institute|association|foundation|society|education class|education classes',
  ),
  ...combined(
    'low|high|reduced',
    'sodium|salt|potassium|cholesterol|calcium|sugar|glucose|protein|fat',
    'diet|diets|foods',
  ),
  ...combined('bowel|breath|heart|lung', 'sounds'),
  ...combined(
    'radial|pedal|peripheral|distal|femoral|popliteal|carotid|dorsalis pedis|dp|pt|posterior tibial',
    'pulse|pulses',
  ),
  ...combined('pulses', 'palpable|intact|equal|present|full|symmetric|strong|2+|are|were'),
  ...combined(
    'general|vascular|orthopedic|orthopaedic|plastic|cardiac|cardiothoracic|thoracic|ct|trauma',
    'surgery',
    'consult|consulted|service|team|clinic|following|follow up|aware|recommendations',
  ),
  ...combined('cath|catheterization|vascular|sleep|endoscopy|gi', 'lab'),
  ...phrases(`
    mass spectrometry | rigor mortis | livor mortis | nervous breakdown | nervous breakdowns | nervous system
    seminal vesicle | seminal vesicles | trauma bay | trauma surgery | trauma surgeon | trauma team | trauma room
    shock room | pain medication | pain medications | pain medicine | pain scale | pain score | pain management
    pain clinic | allergy medicine | allergy shot | allergy shots | allergy clinic | burn unit | stroke unit | stroke team
    cold water | cold pack | cold packs | cold compress | cold compresses | cold intolerance | cold sore medicine
    wound vac | no acute distress | acute distress | tender loving care | well nourished | weak positive | weakly positive
    luminal irregularity | luminal irregularities | luminal narrowing | luminal diameter | skin graft | sugar substitute
    muscle tone | range of motion | ulcer prophylaxis | shock wave | shock waves | blister pack | blister packs
    dry weight | dry mucosa | stress ulcer prophylaxis | falls precautions | fall precautions | fall risk | falls risk
    seizure precautions | aspiration precautions | bleeding precautions | suicide precautions | mass index
    scar revision | tumor board | tumor marker | tumor markers | tumour markers | tumor size | infection control
    infection prevention | depression screening | depression screen | cancer screening | anxiety scale
  `),
].map((name) => ({ type: LOOK_ALIKE, system: LOOK_ALIKE, code: name, name }));
