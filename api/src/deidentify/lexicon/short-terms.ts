/** Terms of medicine by their first letters, written in capitals, that nobody bears as a name. */
export const SHORT_TERMS: ReadonlySet<string> = new Set(
  `
ir nsgy micu sicu tia cva cad chf hfref hfpef copd ckd esrd esld aki afib aflutter dvt vte pvd pad aaa htn hld dm t2dm t1dm dka hhs gerd
ibs ibd uti uri pna bph osa rls sle ra oa djd ddd ards sirs hiv hcv hbv hsv vzv cmv ebv mrsa mssa vre esbl cdiff nash
nafld sbp hcc ccb acei arb ssri snri nsaid ppi hct plt wbc rbc hgb mcv bnp tsh ldl hdl inr ptt crp esr bun alt ast alp
ggt abg vbg cbc bmp cmp csf ekg ecg eeg emg mri cxr cta mra usg tte tee ercp mrcp egd cabg pci tavr ppm icd lvad ecmo
crrt cpap bipap peep fio2 ptsd adhd ocd gad mdd asd cbt ect nstemi stemi rosc cpr dnr dni lad rca lvef rvsp rwma svt
vt vf pvc pac rll rul lll lul rml rlq ruq llq luq sah sdh edh ich tbi loc gcs nihss mca aca pca ica rta mvc mva iud
ocp lmp edd ptl pprom rds nec rop pda vsd tof prn bid tid qid qhs npo ivf ngt ett picc cvc jvd rrr ctab ntnd perrla
eomi heent wnl nad aox3 hpi pmh psh ros fhx shx
`
    .trim()
    .split(/\s+/),
);
