import { describe, expect, test } from 'vitest';
import { found } from '../testing/found.ts';

describe('addresses of other countries', () => {
  test.each([
    ['Lives at 52/460 Banksia Parade, Kirrawee.', 'LOCATION 52/460 Banksia Parade'],
    ['Fell from ladder at 96 The Crescent. No loss of consciousness.', 'LOCATION 96 The Crescent'],
    ['Posted to Lindenauer Str. 13, Lindenau.', 'LOCATION Lindenauer Str. 13'],
    ['r/o House 66, Sector 1, Chandigarh', 'LOCATION House 66, Sector 1'],
    ['R/o D.No 5-41 Model Town Extn, Nashik.', 'LOCATION D.No 5-41 Model Town Extn'],
    ['Mail to RR 8 Site 23 Box 1, please.', 'LOCATION RR 8 Site 23 Box 1'],
    ['Moved to 9951-B Camino Real, Kirrawee', 'LOCATION 9951-B Camino Real'],
    ['Crash near Highway 17 mile marker 212.', 'LOCATION Highway 17 mile marker 212'],
    ['Collapsed in the Tesco car park at noon.', 'LOCATION the Tesco car park'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  test.each([
    ['wohnhaft Lindenauer Str. 13, 20165 Marsham.', ['20165', 'Marsham']],
    ['Lives at 52/460 Banksia Parade, Kirrawee, 2435.', ['Kirrawee', '2435']],
    ['Gangapur Road, Coimbatore – 641012', ['641012']],
    ['Health Station, Beaver Lake G28 5MZ', ['G28 5MZ']],
    ['new address 5144 Old Ferry Pike unit b, 70570. Call first.', ['70570']],
  ])('the postcode of %s', (text, expected) =>
    expect(found(text)).toEqual(expect.arrayContaining(expected.map((place) => `LOCATION ${place}`))),
  );

  test.each([
    'Humalog U20 5ML at night. I/O 1200/850. Seen in the hospital car park.',
    'The Patient was seen in bed 12. 2 The Plan: rest.',
    'Power 4/5. Via mouth. Weight 1250 at birth, in August 2021.',
  ])('no address is in: %s', (text) => expect(found(text).filter((one) => one.startsWith('LOCATION'))).toEqual([]));
});
