/** Further people whose names are parts of clinical terms, the signs, operations, tools, scales and stains seldom met first. */
export const MORE_EPONYMS = `
fick maslow hueston briquet doyle vannas bentall todani kaltenborn feldenkrais pilates bobath vojta durkan eichhoff hautant underberg laslett nachlas drehmann
gilcrest neviaser hubscher silfverskiold silfverskiöld matles maudsley hueter mennell linscheid paprosky zweymuller dega
bernese staheli catterall stulberg lenke bartolozzi torg ranawat nurick valleix amoss maklakoff lanthony krimsky brückner
bagolini sherrington donders panum javal rizzuti sampaolesi herick mittendorf elschnig wieger martegiani koeppe busacca
eales terson axenfeld stahli ruysch hjortsjo cantlie rouviere mascagni cajal bogros fruchaud garengeot sarin zargar lennard
geboes tarnow nabers ramfjord silness löe turesky luxator fejerskov thylstrup ainamo killey spiessl akinosi vazirani seldin
bouchayer ossoff weerda eschmann aintree melker ravussin provox yentis mixter carmalt oschner derra javid yasargil sugita
auvard cusco trelat breisky kristeller czerny gosset ankeney favaloro rultract semb sauerbruch echlin zaufal luer masing
lempert lucae politzer toynbee boucheron derlacki schuknecht plester zickel lottes stanmore cognistat addenbrooke grosfeld
alagille roviralta foker livaditis ravitch nikaidoh yasui konno cabrol rashkind zhukovskiy jadad bahamon osiander jacquemier
spiegelberg nitabuch walthard gamna weigert verhoeff gieson pappenheim delafield heidenhain faraco auramine alcian
mucicarmine luxol bodian cresyl alizarin rhodanine rubeanic orcein lennert cheson sokal hasford hasenclever knosp trojani
coindre glickman gracey hamp nyhus feagin losee brooker gruen engh loder risser wiltse draeger farnsworth munsell hirschberg
hering placido arlt zinn kugel hetzel savary kikuchi schanz kempf hedstrom bullard bivona heaney dieffenbach siegle exner
jenner dieterle fite koga shamblin abadie ahlfeld alagia albarran albers arantius argonz aufrecht ayerza baccelli bamberger
bannwarth bardet barraquer bassen bednar benedikt berardinelli berdon bezold biermer birbeck bizzozero blaschko bonnevie
brissaud brocq broders budin bumke buschke civatte comby conradi corvisart cotunnius councilman cruchet curschmann czermak
dalrymple danbolt deiters delphian denonvillier devergie dittrich donath dubreuilh duplay duverney edinger einthoven erdheim
eulenburg fehling filatov flechsig fothergill fraenkel frerichs froin gartner gasser gaule gerlier giacomini gleich gosselin
gougerot gradle griscelli hallopeau hanot hansemann hartel hassall havers hektoen henneberg herxheimer hilgenreiner hippel
hochsinger holzknecht horsley huguier humby isambert jacquet jadelot jellinghaus jonnesco jungling kandinsky kleine kluver
kojewnikoff kolliker kondoleon korotkov kostmann kufs kugelberg kulchitsky lancereaux landolt leiner leser letterer leudet
lichtheim lindau litten lowenberg lucio mafucci majocchi marchi marchand meibom meibomian meleney menghini moeller monakow
mooser morax moschowitz mucha muenke naegeli nasmyth neftel negri netherton nikolski nonne oguchi onanoff orbeli pacchioni
pacini panas parona pastia paschen pecquet pelizaeus petges petzval pfaundler phocas pilcz pirquet pitres plaut poirier
porro pourfour prausnitz psaume puusepp quinquaud ranke ranvier remak renon ribbert rindfleisch rotch rothmund rovighi
rubinstein rud rukavina rundles sabouraud saenger salus sanarelli sattler schmincke schoenlein schottmuller schridde
schultze schweninger seckel seitelberger senear sigault silvestrini skoda sneddon souques spielmeyer steinbrinck stokvis
stoerck straussler sulkowitch tapia tarui teichmann thebesian theile thost tommaselli troeltsch trolard vaquez vieussens
voillemier vulpian waelsch wassermann weismann wernher westberg wichmann willan winckel wolman woringer wyburn yersin zaglas
ziemssen zinsser zumbusch eustachian bruch palmer
stinchfield judet tönnis tonnis jass movat haygarth trömner tromner cowdry creola zubrod pezzer coudé coude küntscher
kuntscher lapidus latarjet altemeier ilizarov muehrcke asboe dennie hollenhorst gissane böhler bohler spinnbarkeit
glabellar prussian
`;
