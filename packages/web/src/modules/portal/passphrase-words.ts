/**
 * 256 short, common, friendly words with a way to read them in Latin letters: one random byte each.
 * Words may be added elsewhere but never changed here: a passphrase given to a reporter lives on.
 */
export const passphraseWords = `
  ឆ្កែ/chkae ឆ្មា/chma គោ/ko ក្របី/krabei សេះ/seh ដំរី/damrei ខ្លា/khla ស្វា/sva
  មាន់/moan ទា/tea ក្ងាន/kngan ជ្រូក/chruk ពពែ/popae ចៀម/chiem ទន្សាយ/tonsay កណ្ដុរ/kandol
  ត្រី/trei បង្គា/bangkea ក្ដាម/kdam អណ្ដើក/andaek កង្កែប/kangkaep ក្រពើ/krapeu ឃ្មុំ/khmum មេអំបៅ/meambao
  ស្រមោច/sramaoch មូស/mus ក្អែក/kaek ព្រាប/preap ក្ងោក/kngaok សេក/sek រមាស/romeas តោ/tao
  ប្រើស/preus ខ្យង/khyong លៀស/lies ជីងចក់/chingchak បង្កួយ/bangkuoy ឆ្លាម/chlam ស្វាយ/svay ចេក/chek
  ដូង/daung ក្រូច/krauch ល្ហុង/lhong ម្នាស់/mnoas ខ្នុរ/khnol ទុរេន/turen មង្ឃុត/mongkhut សាវម៉ាវ/savmav
  ត្របែក/trabaek ឪឡឹក/ovleuk ល្មុត/lmut ល្ពៅ/lpov ត្រសក់/trasak ត្រប់/trab ម្ទេស/mtes ខ្ទឹម/khteum
  ខ្ញី/khnhei រមៀត/romiet ពោត/pot ដំឡូង/damlaung សណ្ដែក/sandaek ល្ង/lngo ផ្សិត/phset ត្រកួន/trakuon
  ស្ពៃ/spey ការ៉ុត/karot ម្រះ/mreah ននោង/nonong អំពៅ/ampov ត្នោត/tnaot ម្រេច/mrech ស្រូវ/srov
  អង្ករ/angko បាយ/bay ទឹក/teuk កាហ្វេ/kafe ស្ករ/skar អំបិល/ambel ប្រហុក/prahok ស៊ុប/sup
  ផ្ទះ/phteah ទ្វារ/tvea បង្អួច/banguoch កៅអី/kaoei គ្រែ/kre កន្ទេល/kantel ខ្នើយ/khnaoy ភួយ/phuoy
  មុង/mung ចាន/chan ស្លាបព្រា/slapprea ឆ្នាំង/chhnang កំសៀវ/kamsiev កែវ/kaev កន្ត្រក/kantrak អំបោស/ambaos
  ចង្កៀង/changkieng ទៀន/tien កន្ត្រៃ/kantrai ម្ជុល/mchul សាប៊ូ/sabu កញ្ចក់/kanhchak នាឡិកា/nealika វិទ្យុ/vityu
  កង្ហារ/kanghar ឆ័ត្រ/chhat កាបូប/kabob ខ្សែ/khsae ញញួរ/nhonhuor ជណ្ដើរ/chondaer ដំបូល/dambol សសរ/sosar
  ឥដ្ឋ/et របង/robang អណ្ដូង/andoung ពាង/peang ធុង/thung រទេះ/roteh កង់/kang ម៉ូតូ/moto
  ឡាន/lan ទូក/touk កប៉ាល់/kapal សំពត់/sampot ក្រមា/krama មួក/muok ស្បែកជើង/sbaekcheung ស្រោមដៃ/sraomdai
  ចិញ្ចៀន/chenhchien ឡេវ/lev មេឃ/mek ពពក/popok ភ្លៀង/phlieng ខ្យល់/khyol ផ្កាយ/phkay ភ្នំ/phnom
  ព្រៃ/prey ទន្លេ/tonle បឹង/beung សមុទ្រ/samut កោះ/kaoh ខ្សាច់/khsach ថ្ម/thma ភ្លើង/phleung
  ផ្សែង/phsaeng ស្មៅ/smao ស្លឹក/slek ឫស/reus ផ្កា/phka ឈូក/chhuk ម្លិះ/mlis កុលាប/kolap
  ចំប៉ី/champei រំដួល/romduol ឫស្សី/reussei ទំពាំង/tumpeang វល្លិ/voal គ្រាប់/kroap ចម្ការ/chamkar ស្រែ/srae
  ផ្លូវ/phlov ស្ពាន/spean ផ្សារ/phsar វត្ត/vat សាលា/sala ភូមិ/phum ព្រឹក/preuk យប់/yub
  ល្ងាច/lngeach ថ្ងៃ/thngai ឆ្នាំ/chhnam រដូវ/rodov ឥន្ទធនូ/entonu ផ្គរ/phkor សន្សើម/sansaem រលក/rolok
  ល្អាង/laang មាស/meas ប្រាក់/prak ដែក/daek ទង់ដែង/tongdaeng ពេជ្រ/pech ភ្នែក/phnek ច្រមុះ/chramoh
  មាត់/moat ត្រចៀក/trachiek សក់/sak ជើង/cheung ធ្មេញ/thmenh ក្បាល/kbal បេះដូង/behdoung ជង្គង់/chongkong
  ក្រហម/kroham ខៀវ/khiev បៃតង/baitang លឿង/loeung ខ្មៅ/khmao ប្រផេះ/prapheh សៀវភៅ/sievphov ប៊ិច/bich
  ក្ដារ/kda ក្រដាស/kradas បន្ទាត់/bantoat ជ័រលុប/choarlup អក្សរ/aksar លេខ/lekh គំនូរ/kumnur ភ្លេង/phleng
  ស្គរ/skor ខ្លុយ/khloy តន្ត្រី/dontrei របាំ/robam បាល់/bal ខ្លែង/khlaeng ព្រួញ/prounh រឿង/rueng
  ចម្រៀង/chamrieng ពិណ/pin វែង/veng ខ្លី/khlei ខ្ពស់/khpuoh ទាប/teap ថ្មី/thmei ចាស់/chas
  ផ្អែម/phaem ជូរ/chu ប្រៃ/prai ត្រជាក់/trachak ក្ដៅ/kdao លឿន/loeun យឺត/yeut ស្អាត/saat
  ភ្លឺ/phleu ស្រាល/sral ធ្ងន់/thngun ទន់/ton មូល/mul ជ្រៅ/chrov សើម/saem ស្ងួត/snguot
  មួយ/muoy ពីរ/pi បួន/buon ប្រាំ/pram ដប់/dop ពាន់/poan ម៉ឺន/meun ដើរ/daer
  លោត/lot ហែល/hael ហោះ/hoh គេង/keng ញញឹម/nhonhuem សើច/saech ច្រៀង/chrieng អាន/an
`
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const [km = '', latin = ''] = pair.split('/')
    return { km, latin }
  })
