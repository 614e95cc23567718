/** Regimens, the newest medicines, dressings, sutures, lenses, valves, stents, pens and dental materials by their trade names. */
export const PRODUCTS = `
pembro nivo ipi atezo durva trastuz benda pegfil beacopp escbeacopp abvd folfox folfiri folfirinox folfoxiri capox xelox dhap dhaox esap eshap gemox rchop choep ebvd
hypercvad bendamustine vrd rvd kcyd daratumumab dpd krd cybord vtd mpv tchp brvd mopp abve ivade veip mvac ddmvac flagida
midac hidac fludara busulfan melphalan xiaflex filgrastim pegfilgrastim granix onpro bunavail probuphine targiniq msir
xiidra cequa bromsite betimol neptazane yutiq retisert afrezza gelsyn periogard arestin atridox prevident clinpro fluoridex
anjeso tiglutik spinraza zolgensma evrysdi exondys vyondys viltepso amondys emflaza agamree elevidys firdapse ruzurgi
vyvgart rystiggo zilbrysq zepzelca imdelltra trodelvy datroway herzuma ogivri kanjinti trazimera ontruzant ukoniq blenrep
farydak erivedge odomzo rezvoglar hemopatch vistaseal durepair alloderm strattice surgimend permacol dermacell integra
apligraf dermagraft epifix grafix theraskin puraply kerecis primatrix biobrane suprathel promogran drawtex profore unnaflex
dynaflex tevdek ticron monocryl vicryl gelfoam surgicel floseal tisseel tonopen icare lenstar iolmaster pentacam orbscan
optos spectralis sensar vivity symfony eyhance istent hydrus kahook trabectome randot mitraclip triclip evolut corevalve
navitor orsiro zilver viabahn innova eluvia zfen nellix angioseal perclose proglide mynx exoseal starclose assurity essentio
visia evera amplia linq biotel thoratec impella tandemheart heartmate heartware watchman amplatzer humapen solostar kwikpen
flexpen novopen inpen ilet omnipod dexcom cavit dycal vitrebond ketac herculite filtek tetric emax cerec itero invisalign
essix quadhelix twinblock protaper waveone zirconia acutrak truview airtraq glidescope valleylab ligasure optiflux facetime whatsapp histotech cytotech nightfloat
`;
