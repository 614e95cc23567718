const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Function words, in small letters: abbreviations may be spelt like them, but alone they never name anything. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...words(`
    a about above after again all also am an and any are as at be been before being below between both but by can could
    did do does doing down during each ever few for from further had has have having he her here hers him his how i if in
    into is it its may me might mild more most much must my no nor not now of off on once one only or other our out over
    own per she should so some such than that the their them then there these they this those through to too two under
    until up upon very via was we were what when where which while who whom why will with within without would you your
  `),
]);

/**
 * Words that raw dictionaries list as names and that, standing alone, name nothing an annotator would mark: function
 * words, everyday words that share a spelling with a drug, a gene or a finding, and words for a whole class ("disease",
 * "acid"). For terminologies nobody has gone through; a vocabulary made for annotation means its "hand" and its "fall".
 */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...words(`
    included include including emergency monitor monitoring impact base bases basis date dates death deaths drug drugs
    medicine medication agent agents compound compounds chemical chemicals substance product products solution vehicle
    control placebo lead leads strain strains stress focus mass water milk food salt blood serum plasma urine air oil
    gas gel ice chicken chickens egg eggs fish meat beef wheat corn rice soy coffee tea beer wine sugar honey yeast dust
    soap paint ink glue wood paper wool cotton silk sand clay stone metal glass rubber plastic nylon
    light sound fall falls can let cat dog horse mouse rat bee ant fly mole moles set sets map pen step steps stem
    ring band tag age aged old new well ill act acting aim arm arms back band bank bar bed best big bit box boy bus cap
    car case cases chart clear close cold course day days drop drops end face fact fast fat feel field figure file fill
    film fine fire fit fix flat flow foot form free full game gap girl go gold good grade great group grow half hand hard
    head heat help hip hit home hot hour impulse inch joint keep key kit know large last late law lay left leg level lid
    life like limit line lip list live long look loss lost low main make man mark mask match men mind minute mix mode
    model month move name neck need next node note number open order page pair part past path patient peak phase place
    plan plane plate play point pole pool poor port post power press primary prime process pulse pump push race range
    rate ray reach read real recur relapse recurrence relief rest result right rise risk role roll root round row run
    safe same scan score seat second section see self sense series short show side sign signs site size skin slow small
    smear soft son sort spot stable staff stage stand start state stay still stop strip study sun symptom symptoms
    table talk tap target task team test text theme time tip toe tone tongue tool top total touch track train treat
    trend trial trunk tube turn type unit use user value vein view volume wait walk wall warm wash watch wave way week
    weight white whole wide wing woman women word work year zone
  `),
  ...words(`
    disease diseases syndrome syndromes disorder disorders condition illness sickness complication complications lesion
    abnormality acid acids ester esters ether alcohols amine amines base oxide hormone hormones lipid lipids protein
    proteins enzyme enzymes peptide peptides antigen antigens antibody antibodies vitamin vitamins mineral electrolyte
    electrolytes salts ion ions metals gene genes hemoglobin albumin fibrin thrombin collagen insulin prolactin
    lipoprotein lipoproteins immunoglobulin calcineurin erythropoietin
  `),
]);
