/** Cities and towns beyond those of the lexicon package, written by hand from general knowledge. */
export const MORE_CITIES = `
truth_or_consequences sault_ste_marie fond_du_lac king_of_prussia marina_del_rey isle_of_palms lake_in_the_hills lac_du_flambeau prairie_du_chien st._mary_of_the_woods point_no_point bowling_green port_of_spain stoke_on_trent rancho_palos_verdes lake_of_the_woods havre_de_grace presque_isle des_plaines du_bois isle_of_wight palos_verdes_estates avon_by_the_sea belle_fourche medicine_hat carmel_by_the_sea new_york los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_jose austin jacksonville fort_worth
columbus charlotte indianapolis san_francisco seattle denver oklahoma_city nashville el_paso las_vegas boston portland louisville
memphis detroit baltimore milwaukee albuquerque tucson fresno sacramento mesa kansas_city atlanta omaha colorado_springs raleigh
long_beach virginia_beach oakland minneapolis tampa arlington wichita bakersfield aurora new_orleans cleveland anaheim honolulu
henderson stockton riverside lexington corpus_christi orlando irvine cincinnati santa_ana newark saint_paul st_paul pittsburgh
greensboro lincoln durham plano anchorage jersey_city st_louis saint_louis chandler north_las_vegas chula_vista buffalo gilbert
reno fort_wayne lubbock toledo st_petersburg laredo irving chesapeake glendale winston-salem port_st_lucie scottsdale garland boise
norfolk spokane richmond fremont huntsville tacoma baton_rouge santa_clarita san_bernardino hialeah frisco modesto cape_coral
fontana moreno_valley des_moines rochester fayetteville yonkers worcester mckinney augusta columbus little_rock huntington_beach
salt_lake_city grand_rapids amarillo tallahassee huntsville grand_prairie knoxville overland_park peoria birmingham montgomery
sioux_falls providence fort_lauderdale chattanooga tempe brownsville oceanside garden_grove akron vancouver mobile newport_news
ontario shreveport santa_rosa salem eugene cary springfield pembroke_pines elk_grove clarksville corona killeen lancaster hayward
palmdale salinas alexandria hollywood lakewood pasadena macon murfreesboro joliet sunnyvale pomona bellevue kansas naperville
rockford escondido bridgeport savannah syracuse dayton torrance paterson bellingham hampton gainesville warren denton waco
olathe carrollton columbia orange thornton topeka roseville visalia cedar_rapids hartford new_haven stamford concord elizabeth
victorville surprise kent lafayette fargo beaumont allentown evansville abilene fullerton ann_arbor athens berkeley independence
provo vallejo el_monte lansing carlsbad clovis lowell cambridge downey costa_mesa wilmington manchester waterbury west_jordan
inglewood round_rock clearwater billings fairfield high_point pueblo west_palm_beach palm_bay antioch temecula murrieta daly_city
norwalk burbank odessa green_bay everett ventura el_cajon tyler midland south_bend boulder davenport sparks brockton san_mateo
rialto league_city roanoke quincy compton edison lynn lawton tuscaloosa erie kenosha yakima spokane_valley albany trenton duluth
hillsboro utica flint troy canton youngstown scranton wilkes-barre reading bethlehem altoona johnstown harrisburg york lancaster
bangor lewiston nashua concord keene burlington rutland montpelier pittsfield northampton framingham somerville medford malden
waltham newton brookline braintree weymouth plymouth taunton fall_river new_bedford attleboro pawtucket cranston warwick woonsocket
danbury meriden middletown groton white_plains poughkeepsie newburgh kingston schenectady saratoga_springs glens_falls plattsburgh
watertown ithaca elmira binghamton corning jamestown niagara_falls hempstead levittown hicksville brooklyn queens bronx manhattan
harlem staten_island astoria flushing hoboken passaic clifton camden vineland toms_river princeton morristown dover wilmington
annapolis frederick hagerstown rockville gaithersburg bethesda silver_spring towson cumberland charlottesville lynchburg
danville harrisonburg staunton winchester fredericksburg petersburg suffolk portsmouth asheville gastonia hickory wilmington
greenville spartanburg charleston myrtle_beach florence sumter rock_hill valdosta albany athens rome marietta roswell decatur
dothan auburn opelika gadsden anniston selma meridian hattiesburg biloxi gulfport tupelo jackson vicksburg natchez monroe
alexandria lake_charles houma slidell metairie texarkana fort_smith jonesboro pine_bluff hot_springs conway tulsa norman edmond
stillwater enid muskogee bartlesville bloomington champaign urbana decatur moline rock_island galesburg carbondale elgin waukegan
evanston schaumburg cicero oak_park gary hammond muncie kokomo terre_haute richmond elkhart goshen kalamazoo battle_creek
saginaw bay_city midland muskegon holland traverse_city marquette dearborn livonia pontiac southfield novi oshkosh appleton
sheboygan racine janesville beloit madison la_crosse eau_claire wausau superior mankato st_cloud moorhead bemidji rochester
waterloo dubuque sioux_city ames iowa_city council_bluffs ottumwa burlington joplin columbia jefferson_city cape_girardeau
sedalia hannibal rolla manhattan salina hutchinson emporia lawrence lenexa leawood grand_island kearney norfolk hastings
rapid_city aberdeen brookings pierre bismarck minot grand_forks missoula bozeman helena great_falls butte kalispell casper cheyenne
laramie sheridan pocatello idaho_falls nampa twin_falls coeur_d'alene ogden logan orem st_george moab flagstaff yuma prescott
sedona casa_grande sierra_vista las_cruces santa_fe roswell farmington gallup alamogordo carson_city elko henderson redding chico
eureka ukiah napa petaluma novato san_rafael walnut_creek pleasanton livermore tracy manteca lodi merced turlock visalia tulare
hanford porterville delano oxnard thousand_oaks simi_valley santa_barbara santa_maria san_luis_obispo monterey santa_cruz
watsonville gilroy palo_alto mountain_view menlo_park redwood_city encinitas la_jolla coronado palm_springs indio hemet bend
medford ashland corvallis albany gresham beaverton tigard olympia bremerton kirkland redmond renton auburn federal_way kennewick
pasco richland walla_walla wenatchee ellensburg pullman juneau fairbanks ketchikan sitka wasilla hilo kailua lahaina kahului
key_west miami naples sarasota bradenton ocala daytona_beach melbourne vero_beach boca_raton delray_beach pompano_beach coral_gables
kissimmee lakeland winter_haven panama_city pensacola st_augustine galveston pasadena baytown sugar_land the_woodlands conroe
katy pearland temple belton bryan college_station san_marcos new_braunfels seguin victoria mcallen harlingen edinburg del_rio
eagle_pass san_angelo big_spring plainview wichita_falls sherman mckinney rockwall mesquite longview lufkin nacogdoches morgantown
huntington parkersburg wheeling bluefield beckley clarksburg bowling_green owensboro paducah covington frankfort johnson_city
kingsport cleveland oak_ridge murfreesboro franklin germantown toronto montreal vancouver calgary edmonton ottawa winnipeg
quebec_city halifax hamilton mississauga london paris madrid barcelona rome milan berlin munich hamburg vienna zurich geneva
amsterdam rotterdam brussels lisbon dublin edinburgh glasgow belfast manchester liverpool leeds bristol oslo stockholm copenhagen
helsinki warsaw krakow prague budapest bucharest sofia athens istanbul ankara moscow kyiv kiev odessa minsk cairo lagos abuja
accra nairobi kampala addis_ababa johannesburg cape_town durban casablanca tunis algiers baghdad basra mosul tehran isfahan kabul
kandahar karachi lahore islamabad peshawar delhi new_delhi mumbai bombay kolkata chennai bangalore hyderabad ahmedabad pune
jaipur lucknow dhaka colombo kathmandu bangkok hanoi saigon ho_chi_minh_city manila cebu davao jakarta singapore kuala_lumpur
beijing shanghai guangzhou shenzhen hong_kong taipei seoul busan tokyo osaka kyoto nagoya sydney melbourne brisbane perth auckland
wellington mexico_city guadalajara monterrey tijuana juarez oaxaca puebla havana santiago santo_domingo port-au-prince kingston
san_juan ponce caracas bogota medellin cali lima quito guayaquil la_paz buenos_aires rosario montevideo sao_paulo rio_de_janeiro
san_salvador tegucigalpa managua guatemala_city oxford bath brighton leicester nottingham sheffield cardiff swansea aberdeen
`;

export const STATES = `
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire
new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming district_of_columbia puerto_rico
`;

export const STATE_CODES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP';

/** Employers, shops and care chains known by name alone. */
export const COMPANIES = `
walmart amazon target costco walgreens cvs rite_aid kroger safeway publix wegmans albertsons labcorp quest_diagnostics mcdonalds
mcdonald's burger_king wendy's starbucks dunkin chipotle subway home_depot lowe's best_buy macy's sears kmart ikea staples fedex
ups usps dhl boeing lockheed_martin raytheon northrop_grumman general_electric general_motors ford chrysler tesla toyota honda
caterpillar john_deere microsoft apple google facebook intel ibm dell verizon at&t comcast t-mobile sprint exxonmobil exxon
chevron shell delta_airlines american_airlines united_airlines southwest_airlines jetblue wells_fargo bank_of_america citibank
jpmorgan goldman_sachs allstate geico state_farm kaiser kaiser_permanente aetna cigna humana anthem unitedhealthcare davita
fresenius kindred genesis brookdale encompass vitas sutter_health dignity_health tenet ascension trinity_health providence
intermountain geisinger cleveland_clinic mayo_clinic johns_hopkins cedars-sinai mount_sinai nyu_langone ucla ucsf ucsd upenn upmc
cedar_sinai cedars_sinai john_hopkins johns_hopkins mass_general mass_gen massachusetts_general brigham baylor_scott_&_white baylor
scripps_health sloan_kettering dana-farber memorial_sloan_kettering city_of_hope barnes-jewish new_york-presbyterian newyork-presbyterian beth_israel
hca banner_health advocate_aurora spectrum_health beaumont_health ochsner piedmont_healthcare inova medstar northwell montefiore
grady_memorial parkland_memorial walter_reed shriners_hospital tufts_medical rush_university lahey cooper_university
mskcc md_anderson duke emory vanderbilt northwestern stanford yale harvard mit boeing coca-cola pepsi pepsico tyson_foods
smithfield dollar_general dollar_tree family_dollar 7-eleven sheetz wawa petsmart petco nordstrom kohl's jcpenney marriott hilton
hyatt disney universal uber lyft doordash instacart piggly_wiggly hy-vee meijer food_lion winn-dixie harris_teeter giant_eagle stop_&_shop
aldi trader_joe's whole_foods h-e-b winco food_4_less ralphs vons fred_meyer shoprite price_chopper market_basket big_lots goodwill
tractor_supply autozone o'reilly_auto advance_auto jiffy_lube midas firestone goodyear michelin bridgestone burlington_coat t.j._maxx
tj_maxx marshalls ross_dress bed_bath old_navy sam's_club bj's_wholesale cracker_barrel waffle_house olive_garden red_lobster
applebee's chili's ihop denny's taco_bell pizza_hut domino's papa_john's chick-fil-a popeyes sonic_drive-in dairy_queen arby's
circle_k casey's quiktrip speedway pilot_flying kwik_trip bp_station schneider_national j.b._hunt werner_enterprises swift_transportation
union_pacific bnsf_railway norfolk_southern csx amtrak greyhound tyson perdue_farms jbs hormel cargill archer_daniels general_mills
kellogg's frito-lay nabisco kraft_heinz anheuser-busch budweiser 3m procter_&_gamble johnson_controls honeywell pratt_&_whitney
general_dynamics huntington_ingalls ge_aviation whirlpool maytag cummins deere navistar freightliner volvo nissan hyundai subaru
comfort_keepers visiting_angels home_instead amedisys lhc_group bayada maxim_healthcare addus gentiva interim_healthcare
lifepoint life_care golden_living sunrise_senior atria_senior manorcare hcr_manorcare fresenius_kidney fresenius_medical
fresenius_kidney_care fresenius_medical_care davita_kidney u.s._renal us_renal satellite_healthcare american_renal
patient_first concentra fastmed nextcare carespot medexpress minuteclinic one_medical planned_parenthood quest bioreference
sonora_quest arup mayo_labs gundersen gundersen_lutheran marshfield_clinic essentia_health sanford_health avera unitypoint
mercyone ssm_health ascension_st ohiohealth promedica premier_health kettering_health nationwide_children's uc_health uchealth
centura_health sclhealth banner_health honorhealth dignity sharp_healthcare sharp_rees-stealy scripps_clinic providence_health
multicare peacehealth legacy_health samaritan_health st._luke's novant atrium_health carilion sentara bon_secours wakemed
prisma_health musc roper_st wellstar emory_healthcare adventhealth baycare lee_health memorial_hermann methodist_le_bonheur
baptist_memorial christus baylor_scott texas_health hendrick covenant_health lifespan care_new_england hartford_healthcare
yale_new_haven dartmouth-hitchcock mainehealth northern_light geisinger lehigh_valley wellspan allegheny_general temple_university
jefferson_health penn_medicine hackensack_meridian rwjbarnabas atlantic_health catholic_health rochester_regional albany_med
`;
