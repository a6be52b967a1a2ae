/** Abbreviations of the trade, of services and of measures. Two or three capitals that are not here read as initials. */
export const abbreviations = `
  plo epj epd ercp mrcp nrs eq5d hads mini panss scid wais adl iadl scl gds mmse moca fam famcare btb nokc ebus eus tee tte usg ctmr pci cabg tur asa nsaid nsaids bpap bipap hft hfnc niv iv ivf lokal kkt kmi kmp tpv hbs rtr rtw ipa ipt emdr dbt cbt act mbt kat tft dsm icd gaf honos phq bdi aud audit dudit hcr sara veg sirs pewss tews obas lma gkr rik rikskal dpoa ndis gcs mdrt ot/pt
  a aaa abb abc abcde abg abi abs acb act ad adhd adl adr ads af ag agp ahf ai aids ais ak aki ako akp akr aks aku alb alat alp als ama ambu amk aml ams ana anb anes ap apa app aptt arb ards art asa asat asap asd atp av avd avg avn
  b bb bcg bd be bht bipap bhp bk bkr bl blt bmi bnp bp bpa bpap bps bpm bps bt btb bui bup bupa bvg bkb
  c ca cabg caf cap cat cbt cd ceti cfs ci cirk civ ck cll cmv cns co coag cola copd covid cpap cpr cr crp crrt crs csf csm ct cta cti ctg cu cva cvd cvk cvl cvp cvc cxr
  d da dabc db dbs dbt dc dch ddd def dermo dexa di dic diff dips dip div dm dmt dna dnr do doac dos dot dp dps drg ds dt dvh dvt dx dnr dnacpr dsn dsb dmards
  e ebm ebv ecg echo ecmo ect ed eda edta ee eeg eeo efi egfr ehr ekg eko el ems emg emi en enfa ens ent ep epj er ercp esbl esas esr est etco eu eus evar evd evt ew ews epi epikr
  f fact fast fbc fev ffp fh fhi fib fiz fks fna fnd fnh fot fous fsh ft fu fx fys fva fvo
  g gad gbs gbt gcs ger gfr ggt gi gir git gkl gnr gp gps gravid gt gu gyn gas
  h ha habu haab hb hba hbv hcg hct hcv hdl hdu he hfo hfref hfu hgb hgv hiv hjrt hk hla hlr hls hms hnpcc hosp hr hs hsv hto huk hus hvpu hk hkir hmas hnk ha hdm hdir
  i ia ibd ibs icd icp ics icu id ie if ig iga ige igg igm ii iii iks ikt il im imcu inh inr int ip ips ir isbar isf isb it ita itu iu iuc iv iva ivf ivig ivik
  j jr ja
  k kad kar kas katt kbt kc kg kir kk kl km kna kne kols komm konst kp kpr krea ks ksk ku kvit kv ktr ka kn-niv krb
  l la lab ladar lar lcm ldh ldl lf lft lh lhl li lis lis1 lis2 lis3 lmwh lma lo log lp lpk ls lvef lvad ltot lms
  m ma mads man mca mch mcv md mdr mdt mdtm mdrd meds mews mg mgp mi mi midd mic mis mmr mms mmse mob moca mr mra mrcp mri mrsa ms msc msk mss msu mta mv mva mvk mve mps
  n na naf nato nav nb nbm ndf news news2 ng ngt nhs ni nice niv nih nihss nim nk no noac noklus nokut norse npe npo npu nrs ns nsaids nsf nsclc nsd nsr nstemi ntprobnp nyha nnk nit
  o obs oa ob ocd ogd ok okt omk ona onh ont op opcab opr opt or ort os ot ou ous ovk ogtt ogbd obt
  p pa pac pad paf pah pal pao pas pasc pat pbc pc pca pci pcn pcr pcwp pd pe peep peg pej pep pet petct pf ph phd pht pi picc picu pid pip pk pkk pks pl pll plt pm pmhs pms pn pnf po poa poc pop post pph ppm prn pro ps psa psyk pt pta ptbd pth ptsd pu pusk puva pvk pvl pvt psm pbh pkf psk psh
  q qsofa qt qtc qol
  r ra rab rbc rca rcc rds res rf rh rho rhf ris rls rn rna ro rom ros rou rr rs rsv rt rtg rua rv rx rus rop rak raske
  s sa sab sabp sag sah sap sara sars sat sba sbp sbar sc scd sdh sem sf si siadh sik siv sk skdb sl sle slag slt slp smr so soa sob sofa sok sop sos sp spect spes spo spo2 spt sr ss ssa ssb ssi ssri st stemi sth sths std sti stp sub sus sv svt swot syk salt spri ssn sth sin sut
  t tavi tavr tb tbc tbi tci td tee tem tens tep tg thp tia tib tibc tiva tka tkr tla tlf tn tnf tni tnt to toe tof tor tpa tpk tpn tr trab trc trom trus ts tsb tsh tt tte ttm tud tup tur turb turp tva tvl tvt tto tta tud tf tfr
  u ua uio ul ulr un unn uno uns ukom up upr urt urin us usg usk ut uti utr uvi uvl uld uk
  v va vab vac vas vat vc vd ve vf vfss vki vks vo voc vop vp vre vs vsd vt vta vte vtek vtp vurd vv vwf vzv var vb vht vtb
  w wbc wc who wpw ward wfd
  x xr xray y
  ø øh øhd øhp ønh øl økt åre å åvb
  hlr+ hlr- rtg mrs ctg skd sdk hvk hus hun sse ssk sio sus sst sis nlsh sap rev ahus aker oss ssh sob hsø hvo hmn hns hsn hbe hfo hst hsr hdi bfk
  pasop sms epost e-post pdf usb pc tv wifi vpn excel word teams outlook dips arena metavision imatis gat helseplattformen kjernejournal norsk helsenett meona sectra orbit labsys partus ptl
  q8h bid tid qid qds od bd tds prn stat po pr sc im iv sl kgs hrs hr yrs lbs
  etc eg ie asap fyi vs tba tbc tbd
  ekg'er ct-caput rs-virus
`;
