/** Two names that together are a term, whatever each is alone: joined by a hyphen, `&`, `and` or a stroke. */
export const EPONYM_PAIRS = `
mallory-weiss howell-jolly harvey-bradshaw guillain-barre guillain-barré charcot-marie marie-tooth cockcroft-gault
braxton-hicks stevens-johnson henoch-schonlein churg-strauss waterhouse-friderichsen ziehl-neelsen kayser-fleischer
brown-sequard budd-chiari peutz-jeghers prader-willi ehlers-danlos klippel-feil sturge-weber von-hippel hippel-lindau
dandy-walker arnold-chiari chiari-frommel creutzfeldt-jakob tay-sachs niemann-pick wernicke-korsakoff guillain-mollaret
hallervorden-spatz shy-drager steele-richardson richardson-olszewski tyrer-cuzick salter-harris lauge-hansen dix-hallpike
brandt-daroff hill-sachs legg-perthes legg-calve calve-perthes scott-huse ann-arbor breslow-clark bosniak-classification
glasgow-blatchford yale-brown beck-depression hamilton-depression montgomery-asberg stanford-binet wechsler-bellevue
fugl-meyer sengstaken-blakemore swan-ganz jackson-pratt kerley-b ramsay-hunt lesch-nyhan crigler-najjar dubin-johnson
rendu-osler osler-weber zollinger-ellison plummer-vinson paterson-brown mirizzi-syndrome fitz-hugh hugh-curtis
asherman-fritsch mayer-rokitansky rokitansky-kuster kuster-hauser stein-leventhal turner-kieser bannayan-riley
cronkhite-canada birt-hogg hogg-dube muir-torre gorlin-goltz rubinstein-taybi cornelia-lange smith-lemli lemli-opitz
wolf-hirschhorn langer-giedion beckwith-wiedemann russell-silver klippel-trenaunay parkes-weber kasabach-merritt
hermansky-pudlak chediak-higashi wiskott-aldrich bernard-soulier evans-syndrome may-grunwald wright-giemsa
papanicolaou-stain anderson-hynes fowler-stephens caldwell-luc boari-flap lich-gregoir vesica-sling harris-benedict
mifflin-st henderson-hasselbalch frank-starling lund-mackay house-brackmann watson-jones smith-robinson kocher-langenbeck
hueter-volkmann osborne-cotterill mcmurray-osteotomy weaver-dunn latarjet-bristow putti-platt kuntscher-nail ilizarov-frame
girdlestone-taylor baastrup-disease whitby-score kienbock-disease taylor-spatial wells-geneva tobin-tuckman lawton-brody
katz-index duke-treadmill bazett-hodges auer-rods reed-sternberg hodgkin-reed burkitt-like gardner-diamond sjogren-larsson
dubois-reymond naegele-rule li-fraumeni goldman-fristoe spetzler-martin hunt-hess child-pugh kellgren-lawrence
osgood-schlatter carter-thomason patrick-faber cormack-lehane bence-jones austin-moore thompson-moore caldwell-moyer
miller-fisher stokes-adams adams-stokes cooper-hewitt lennox-gastaut parkinson-white wolff-parkinson lambert-eaton
eaton-lambert may-thurner may-hegglin smith-petersen hand-schuller blackfan-diamond diamond-blackfan aaron-horner
allen-brown weber-christian simpson-angus hamilton-norwood baker-gordon kelly-paterson paterson-kelly clark-elliott
young-mania hoehn-yahr jarvik-robinson hall-pike king-devick king-armstrong bard-parker pell-gregory carpentier-edwards
starr-edwards bjork-shiley björk-shiley medtronic-hall blalock-taussig blalock-hanlon waterston-cooley damus-kaye
kaye-stansel ross-konno cox-maze graves-basedow sharp-purser hawkins-kennedy kennedy-hawkins gustilo-anderson
oestern-tscherne young-burgess judet-letournel danis-weber mayo-oberg regan-morrey essex-lopresti ruedi-allgower
berndt-harty ficat-arlet kirkaldy-willis wiltse-newman fredrickson-levy sokolow-lyon romhilt-estes killip-kimball
durie-salmon masaoka-koga bloom-richardson scarff-bloom nottingham-grenoble elston-ellis van-nuys jewett-whitmore
astler-coller bismuth-corlette miller-payne fisher-hunt hunt-kosnik raymond-roy borden-shucart cognard-merland kellie-monro
monro-kellie hardy-knosp rey-osterrieth osterrieth-complex mattis-dementia woodcock-johnson greulich-pyle tanner-whitehouse
bayley-pinneau dubowitz-ballard bruininks-oseretsky silverman-andersen silverman-anderson heller-dor nissen-rossetti
ivor-lewis lewis-tanner lewis-mckeown collis-belsey thal-woodward heineke-mikulicz partington-rochelle milligan-morgan
rives-stoppa rutkow-robbins marshall-marchetti marchetti-krantz manchester-fothergill wertheim-meigs joel-cohen
misgav-ladach mauriceau-smellie smellie-veit le-fort goldmann-favre vogt-koyanagi koyanagi-harada posner-schlossman
axenfeld-rieger chandler-cogan weill-marchesani keith-wagener wagener-barker hodapp-parrish anderson-patella van-herick
van-bogaert kearns-sayre pelizaeus-merzbacher unverricht-lundborg spielmeyer-vogt gerstmann-straussler straussler-scheinker
straussler-sträussler kugelberg-welander werdnig-hoffmann dejerine-sottas dejerine-roussy roussy-levy emery-dreifuss
landouzy-dejerine tolosa-hunt melkersson-rosenthal parry-romberg brown-vialetto vialetto-laere bruns-garland kleine-levin
kluver-bucy klüver-bucy anton-babinski foix-chavany chavany-marie foix-alajouanine millard-gubler babinski-nageotte
collet-sicard schuller-christian letterer-siwe rosai-dorfman erdheim-chester kikuchi-fujimoto lhermitte-duclos
bourneville-pringle osler-rendu weber-rendu rendu-weber louis-bar rothmund-thomson hutchinson-gilford carney-stratakis
laurence-moon moon-biedl bardet-biedl treacher-collins pierre-robin saethre-chotzen antley-bixler ellis-creveld
silver-russell smith-magenis williams-beuren coffin-lowry coffin-siris simpson-golabi golabi-behmel maroteaux-lamy holt-oram
shwachman-diamond wolcott-rallison alagille-watson bartter-gitelman fanconi-bickel debre-toni kimmelstiel-wilson
horton-magath gorham-stout klippel-weber mucha-habermann hailey-hailey sneddon-wilkinson senear-usher gianotti-crosti
gougerot-carteaud fox-fordyce papillon-lefevre papillon-lefèvre brooke-spiegler buschke-lowenstein buschke-löwenstein
kennedy-applegate silness-loe silness-löe ellis-davey jarisch-herxheimer weil-felix paul-bunnell gell-coombs rose-waaler
waaler-rose donath-landsteiner kleihauer-betke schultz-charlton watson-schwartz verner-morrison cheyne-stokes graham-steell
austin-flint carey-coombs hamman-rich swyer-james james-macleod mounier-kuhn williams-campbell pancoast-tobias ghon-ranke
mann-whitney kaplan-meier mantel-haenszel hosmer-lemeshow bland-altman kruskal-wallis fontana-masson crowe-davis loeys-dietz walker-murdoch martin-gruber landau-kleffner lennox-gastaut lowenstein-jensen semmes-weinstein
gow-gates lhermitte-duclos bloom-richardson scarff-bloom riche-cannieu rey-osterrieth hardy-rand rand-rittler
blalock-taussig taussig-thomas ross-konno rastelli-kono lich-gregoir politano-leadbetter marshall-marchetti
marchetti-krantz ballard-dubowitz silverman-andersen troisier-virchow danis-weber weber-danis gustilo-anderson
mason-johnston evans-jensen epstein-barr heller-dor nissen-rossetti asboe-hansen dennie-morgan charcot-leyden killian-jamieson lloyd-davies miller-abbott
medi-cal hud-vash hill-burton
`;

/** Persons of two words whose name by itself is a term nearly always: `Lou Gehrig`, `Marcus Gunn`. */
export const EPONYM_PERSONS = `
wolff-parkinson parkinson-white guillain-barre guillain-barré charcot-marie marie-tooth creutzfeldt-jakob prader-willi stevens-johnson
ehlers-danlos peutz-jeghers tay-sachs niemann-pick budd-chiari arnold-chiari dandy-walker mallory-weiss zollinger-ellison
churg-strauss kayser-fleischer osgood-schlatter legg-calve calve-perthes swan-ganz dix-hallpike braxton-hicks bence-jones
reed-sternberg salter-harris lou-gehrig charles-bonnet marcus-gunn argyll-robertson austin-flint graham-steell carey-coombs ramsay-hunt pierre-robin
treacher-collins grey-turner gray-turner ivor-lewis louis-bar christ-siemens mary-joseph joel-cohen may-thurner swyer-james
gilles-tourette peter-pan baron-munchausen austin-moore van-nuys miller-fisher denis-browne van-herick
`;

/** Towns and saints of two words that name a scale or a thing where a grade or a part of it follows: `Ann Arbor IIIB`. */
export const EPONYM_PLACES = `
ann-arbor los-angeles rancho-amigos st-jude saint-jude st-judes st-gallen san-diego
`;
