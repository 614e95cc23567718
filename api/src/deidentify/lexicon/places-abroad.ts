/** Towns of the United Kingdom, Ireland, Canada, Australia, New Zealand, India, the German-speaking and other countries: geography. */
export const TOWNS_ABROAD = `
aberystwyth accrington aldershot altrincham andover ashford aylesbury ayr ballymena banbury bangor barnsley barnstaple barrow-in-furness barry basildon basingstoke bedford berwick-upon-tweed
bideford birkenhead blackburn blackpool blyth bodmin bognor_regis bolton bournemouth bracknell bradford braintree brecon bridgend bridgwater bridlington brentwood burton-on-trent
bury_st_edmunds caernarfon camborne canterbury carlisle carmarthen cheltenham chesterfield chichester chippenham cirencester clacton-on-sea coatbridge colchester coleraine
congleton coventry crawley crewe cumbernauld cwmbran darlington derry doncaster dorchester dudley dumfries dundee dunfermline durham east_kilbride eastbourne elgin enniskillen exeter
falkirk falmouth folkestone galashiels gateshead gillingham glenrothes glossop gloucester grantham gravesend great_yarmouth greenock grimsby guildford halesowen harrogate hartlepool hastings
hatfield haverfordwest hemel_hempstead hereford hexham high_wycombe hitchin holyhead huddersfield inverness ipswich kendal kettering kidderminster kilmarnock king's_lynn kirkcaldy lerwick lichfield
lisburn livingston llandudno llanelli londonderry loughborough lowestoft luton macclesfield maidenhead maidstone mansfield margate merthyr_tydfil middlesbrough milton_keynes morecambe motherwell
neath newcastle_upon_tyne newport newry northallerton nuneaton oban oldham omagh oswestry paisley penrith penzance perth peterborough pontefract pontypridd poole port_talbot portree ramsgate
redditch redruth rhondda rhyl rochdale rotherham rugby runcorn salisbury scarborough scunthorpe shrewsbury skegness slough solihull southend southport st_albans st_andrews st_austell st_helens
stafford stevenage stirling stockport stockton-on-tees stoke-on-trent stornoway stourbridge stratford-upon-avon stranraer sunderland swindon tamworth taunton telford thetford torquay tredegar truro
tunbridge_wells wakefield walsall warrington watford wellingborough west_bromwich weston-super-mare weymouth whitby whitehaven wick widnes wigan winchester woking wolverhampton workington worksop
worthing wrexham yeovil athlone ballina bray carlow castlebar cavan clonmel cork drogheda dundalk ennis galway kilkenny killarney letterkenny limerick longford monaghan mullingar naas navan
portlaoise roscommon sligo thurles tralee tullamore waterford wexford adelaide albury alice_springs armidale ballarat bathurst bendigo broken_hill broome bunbury bundaberg burnie cairns canberra
coffs_harbour darwin devonport dubbo echuca geelong geraldton gladstone gold_coast goulburn gosford grafton hobart kalgoorlie katherine launceston lismore mackay maitland mildura moree mount_gambier
mount_isa newcastle nowra orange parramatta penrith port_augusta port_hedland port_lincoln port_macquarie queanbeyan rockhampton shepparton tamworth toowoomba townsville traralgon wagga_wagga
wangaratta warrnambool whyalla wollongong wodonga ashburton blenheim christchurch dunedin gisborne greymouth hamilton hastings invercargill kaitaia levin masterton napier nelson new_plymouth oamaru
palmerston_north porirua queenstown rotorua taupo tauranga timaru upper_hutt lower_hutt waitangi wanganui whanganui whakatane whangarei abbotsford barrie brampton brandon brantford calgary
charlottetown chilliwack corner_brook cornwall edmonton fort_mcmurray fredericton gander gatineau grande_prairie guelph iqaluit kamloops kelowna kenora kitchener lethbridge lloydminster markham
medicine_hat moncton moose_jaw nanaimo north_bay oshawa ottawa penticton peterborough prince_albert prince_george red_deer regina rimouski saguenay saint_john sarnia saskatoon sault_ste_marie
sherbrooke st_catharines st_john's sudbury summerside thunder_bay timmins toronto trois-rivieres vancouver victoria whitehorse windsor winnipeg yellowknife agartala agra aizawl ajmer akola aligarh
allahabad ambala amravati amritsar anantapur aurangabad bareilly belagavi belgaum bellary bengaluru bhagalpur bhavnagar bhilai bhopal bhubaneswar bikaner calicut chandigarh coimbatore cuttack dehradun
dhanbad dharwad dindigul durgapur erode ernakulam faridabad gandhinagar gangtok gaya ghaziabad goa gorakhpur guntur gurgaon gurugram guwahati gwalior hisar hosur howrah hubli imphal indore itanagar
jabalpur jalandhar jammu jamnagar jamshedpur jhansi jodhpur kakinada kannur kanpur karimnagar karnal kochi kohima kolhapur kollam kota kottayam kozhikode kurnool ludhiana madurai malappuram mangalore
mangaluru mathura meerut moradabad muzaffarpur mysore mysuru nagercoil nagpur nanded nashik navi_mumbai nellore noida palakkad panaji patiala patna pondicherry puducherry raipur rajahmundry rajkot ranchi
rourkela salem sangli secunderabad shillong shimla siliguri solapur srinagar surat thanjavur thane thiruvananthapuram thoothukudi thrissur tiruchirappalli tirunelveli tirupati tiruppur trivandrum
udaipur udupi ujjain vadodara varanasi vellore vijayawada visakhapatnam warangal aachen augsburg bamberg bayreuth bielefeld bochum bonn braunschweig bremen bremerhaven chemnitz cottbus darmstadt
dortmund dresden duisburg düsseldorf erfurt erlangen essen flensburg frankfurt freiburg fulda fürth gelsenkirchen gera giessen göttingen hagen halle hanau hannover heidelberg heilbronn hildesheim
ingolstadt jena kaiserslautern karlsruhe kassel kiel koblenz köln konstanz krefeld landshut leipzig leverkusen lübeck ludwigsburg ludwigshafen magdeburg mainz mannheim marburg mönchengladbach
münchen münster neuss nürnberg offenbach oldenburg osnabrück paderborn passau pforzheim potsdam recklinghausen regensburg remscheid reutlingen rostock saarbrücken salzgitter schwerin siegen solingen
stralsund stuttgart trier tübingen ulm wiesbaden wilhelmshaven wismar witten wolfsburg worms wuppertal würzburg zwickau basel bern graz innsbruck klagenfurt lausanne linz lucerne luzern salzburg
bloemfontein east_london kimberley pietermaritzburg polokwane port_elizabeth gqeberha pretoria soweto stellenbosch harare bulawayo lusaka ndola kitwe lilongwe blantyre maputo windhoek gaborone kigali
bujumbura dar_es_salaam dodoma mombasa kisumu nakuru eldoret kumasi tamale ibadan kano benin_city enugu port_harcourt freetown monrovia dakar bamako abidjan asmara mogadishu hargeisa khartoum juba
can_tho da_nang hai_phong hue nha_trang quy_nhon vung_tau chiang_mai phnom_penh siem_reap vientiane luang_prabang yangon mandalay iloilo bacolod zamboanga baguio surabaya bandung medan makassar penang
ipoh johor_bahru kuching sialkot faisalabad multan rawalpindi quetta gujranwala hyderabad chittagong sylhet khulna rajshahi jaffna kandy galle pokhara biratnagar san_pedro_sula la_ceiba choluteca
comayagua santa_ana san_miguel quetzaltenango huehuetenango dangriga belmopan belize_city leon granada matagalpa puntarenas cap-haitien jacmel gonaives camaguey holguin matanzas mayaguez arecibo
bayamon arequipa cusco trujillo cochabamba santa_cruz_de_la_sierra asuncion valparaiso concepcion cordoba mendoza tucuman curitiba recife salvador fortaleza manaus belem porto_alegre maracaibo valencia
barquisimeto cartagena bucaramanga pereira cuenca
`;
