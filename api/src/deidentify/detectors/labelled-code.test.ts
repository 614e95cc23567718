import { describe, expect, test } from 'vitest';
import { found } from '../testing/found.ts';

describe('codes of offices, registers, vehicles, devices and users', () => {
  test.each([
    ['Police attended, collar C260, no charge.', 'OTHER_ID C260'],
    ['Coroner ref CR/6906/67: no further action.', 'OTHER_ID CR/6906/67'],
    ['Centrelink CRN 003 655 815Y on file.', 'OTHER_ID 003 655 815Y'],
    ['Sample 80059-G drawn, posted to the lab.', 'OTHER_ID 80059-G'],
    ['Leaves on Friday, PNR T7XJV6, from the airport.', 'OTHER_ID T7XJV6'],
    ['Seen by the SHO, GMC 7314296.', 'LICENSE 7314296'],
    ['Medicare 6967 83753 0 / 1 sighted.', 'HEALTH_PLAN 6967 83753 0 / 1'],
    ['Clinician on call, bleep 218.', 'PHONE 218'],
    ['Sleeping in car, rego LVL41B, by the lake.', 'VEHICLE LVL41B'],
    ['Struck by a lorry (BD48 AZE) on the bypass.', 'VEHICLE BD48 AZE'],
    ['Following in red Jeep C-93416.', 'VEHICLE C-93416'],
    ['DCD arrived by N868MG at dawn.', 'VEHICLE N868MG'],
    ['Oxygen concentrator AS88930H delivered.', 'DEVICE AS88930H'],
    ['Nimbus mattress ASSET 7053 in place.', 'DEVICE ASSET 7053'],
    ['DES 3.0 x 28 mm, lot 10833871, deployed.', 'DEVICE 10833871'],
    ['Dolores Arrieta, LCSW LCS95775', 'LICENSE LCS95775'],
    ['NI VR 69 13 57 B shown.', 'SSN VR 69 13 57 B'],
    ['Paid into a/c 483531 083008823 today.', 'ACCOUNT 483531 083008823'],
    ['PC Dvořáková 2093 took the statement.', 'OTHER_ID 2093'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  test.each([
    ['Clinician Rafael Ontiveros; override by rontiver at noon.', 'OTHER_ID rontiver'],
    ['Signed Wendell Peabody, scribe peabow22', 'OTHER_ID peabow22'],
    ['MAR override by abrandt, then given.', 'OTHER_ID abrandt'],
  ])('a user name made of a name: %s', (text, expected) => expect(found(text)).toContain(expected));

  test.each([
    'Ref range 70-110, log 2 drop in titre, sample 5 mL, lot of pain.',
    'Reg diet, ID consult, group 2, unit 4B, run 5 km, batch of 30.',
    'Pump 5 mL/h, monitor 24 h, machine 2, driver 10 mg/24h, mesh 15x15 cm.',
    'Tdap given, lot U4567AA. Car seat 5 point. Token effort. Engine 7 responded.',
    'She takes levothyroxine and ferrous; slowed by bpainful gait.',
  ])('no code is in: %s', (text) => expect(found(text)).toEqual([]));
});
