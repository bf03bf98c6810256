import { placesOf, type StatedPlace } from '@tumpeang/domain/places'

/**
 * Communes and villages of four districts in Battambang and four in Siem Reap, so that the demo
 * country shows a commune desk at work. Source and edition as in the domain's own facts: NCDD
 * gazetteer of 1 June 2026, as gathered by dwilkie/pumi (MIT); see NOTICE.
 */
export const demoDistricts = [
  '0202',
  '0203',
  '0206',
  '0208',
  '1702',
  '1703',
  '1709',
  '1710',
] as const

export const demoPlaces: readonly StatedPlace[] = placesOf(`
020201|khum|តាពូង|Ta Pung
02020101|phum|ថ្មគោលត្បូង|Thma Koul Tboung
02020102|phum|ប៉ោយយង់|Paoy Yong
02020103|phum|កសិកម្ម|Kaksekam
02020104|phum|ប៉ោយសំរោង|Paoy Samraong
02020105|phum|គោកក្ដួច|Kouk Kduoch
02020106|phum|អង់ត្បូង|Ang Tboung
02020107|phum|ទំពូងត្បូង|Tumpung Tboung
020202|khum|តាម៉ឺន|Ta Meun
02020201|phum|ថ្មគោលជើង|Thma Koul Cheung
02020202|phum|គោកត្រប់|Kouk Trab
02020203|phum|ទំនាប|Tumneab
02020204|phum|តាសី|Ta Sei
02020205|phum|ជ្រោយម្ទេស|Chrouy Mtes
02020206|phum|ក្រសាំង|Krasang
02020207|phum|សំរោង|Samraong
02020208|phum|ថ្មី|Thmei
02020209|phum|អង់ជើង|Ang Cheung
02020210|phum|ទំពូងជើង|Tumpung Cheung
020203|khum|អូរតាគី|Ou Ta Ki
02020301|phum|អូរតាគី|Ou Ta Ki
02020302|phum|ពពាលខែ|Popeal Khae
02020303|phum|វាលទ្រា|Veal Trea
02020304|phum|ត្រស់|Tras
02020305|phum|ព្រៃទទឹង|Prey Totueng
02020306|phum|ព្រៃដាច់|Prey Dach
02020307|phum|ត្រាង|Trang
02020308|phum|កកោះ|Kakaoh
020204|khum|ជ្រៃ|Chrey
02020401|phum|ជ្រៃថ្មី|Chrey Thmei
02020402|phum|ជ្រៃ|Chrey
02020403|phum|កគោ|Ka Kou
02020404|phum|ស្វាយជ្រុំ|Svay Chrum
02020405|phum|ក្បាលខ្មោច|Kbal Khmaoch
02020406|phum|ព្រៃទទឹង|Prey Totueng
02020407|phum|ហៃសាន|Hai San
02020408|phum|ពពាលខែ|Popeal Khae
02020409|phum|អន្លង់រុន|Anlong Run
02020410|phum|គ្រួស|Kruos
020205|khum|អន្លង់រុន|Anlong Run
02020501|phum|ចារ|Char
02020502|phum|ស្លាស្លាក់|Sla Slak
02020503|phum|ចបកាប់|Chab Kab
02020504|phum|សូភី|Souphi
02020505|phum|គ្រួស|Kruos
020206|khum|ជ្រោយស្ដៅ|Chrouy Sdau
02020601|phum|ជ្រោយស្ដៅ|Chrouy Sdau
02020602|phum|និគមក្រៅ|Nikom Krau
02020603|phum|និគមក្នុង|Nikom Knong
02020604|phum|និគមកណ្តាល|Nikom Kandal
020207|khum|បឹងព្រីង|Boeng Pring
02020701|phum|បឹងព្រីង|Boeng Pring
02020702|phum|អូរញរ|Ou Nhor
02020703|phum|ស្នួលកោង|Snuol Kaong
02020704|phum|ប៉ោយតាសេក|Paoy Ta Sek
020208|khum|គោកឃ្មុំ|Kouk Khmum
02020801|phum|កៀនកែស ១|Kien Kaes Muoy
02020802|phum|កៀនកែស ២|Kien Kaes Pir
02020803|phum|តាមាឃ|Ta Meakh
02020804|phum|ច្រនៀង|Chranieng
02020805|phum|គោកឃ្មុំ|Kouk Khmum
02020806|phum|កណ្ដាលត្បូង|Kandal Tboung
02020807|phum|កណ្ដាលជើង|Kandal Cheung
02020808|phum|ឆ្កែកូន|Chhkae Koun
020209|khum|បន្សាយត្រែង|Bansay Traeng
02020901|phum|បន្សាយត្រែង|Bansay Traeng
02020902|phum|តាកយ|Ta Kay
02020903|phum|ថ្មី|Thmei
02020904|phum|ព្រៃលាវ|Prey Leav
02020905|phum|កោងកាង|Kaong Kang
02020906|phum|ធ្មា|Thmea
02020907|phum|ស្ពាន|Spean
02020908|phum|ទួលតាសុខ|Tuol Ta Sokh
020210|khum|រូងជ្រៃ|Rung Chrey
02021001|phum|បល្ល័ង្កក្រោម|Ballangk Kraom
02021002|phum|ប្រគាប|Prakeab
02021003|phum|គោកខ្ពស់|Kouk Khpos
02021004|phum|ប៉ោយរំជៃ|Paoy Rumchey
02021005|phum|ព្រះពន្លា|Preah Ponlea
02021006|phum|រូងជ្រៃ|Rung Chrey
02021007|phum|ទួល|Tuol
020301|sangkat|ទួលតាឯក|Tuol Ta Ek
02030101|phum|អូរតាគាំ ១|O Ta Kam I
02030102|phum|អូរតាគាំ ២|O Ta Kam II
02030103|phum|អូរតាគាំ ៣|O Ta Kam III
02030104|phum|ទួលតាឯក|Tuol Ta Ek
02030105|phum|ដង្កោទាប|Dangkor Teab
020302|sangkat|ព្រែកព្រះស្ដេច|Prek Preah Sdach
02030201|phum|ព្រែកព្រះស្ដេច|Prek Preah Sdach
02030202|phum|ព្រែកតាតន់|Prek Ta Tan
02030203|phum|១៣ មករា|13 Meakkakra
02030204|phum|អូរខ្ជាយ|O Khcheay
02030205|phum|ទ្បឥដ្ឋ|Lor Ith
02030206|phum|នំក្រៀប|Nom Kriab
02030207|phum|បែកចានថ្មី|Bek Chan Thmey
02030208|phum|ចំការឫស្សី|Cham kaRuessey
020303|sangkat|រតនៈ|Rottanak
02030301|phum|រំចេក ១|Rumchek 1
02030302|phum|រំចេក ២|Rumchek 2
02030303|phum|រំចេក ៣|Rumchek 3
02030304|phum|រំចេក ៤|Rumchek 4
02030305|phum|រំចេក ៥|Rumchek 5
02030306|phum|សូភី ១|Souphy 1
02030307|phum|សូភី ២|Souphy 2
02030308|phum|រតនៈ|Rottanak
020304|sangkat|ចំការសំរោង|Chomkar Somraong
02030401|phum|ចំការសំរោង១|Chomkar Somraong 1
02030402|phum|ចំការសំរោង២|Chomkar Somraong 2
02030403|phum|វត្ដលៀប|Vat Leeb
02030404|phum|វត្ដរំដួល|Vat Romdol
02030405|phum|ផ្កាស្លា|Phkar Sla
020305|sangkat|ស្លាកែត|Sla Ket
02030501|phum|ស្លាកែត|Sla Ket
02030502|phum|ដាំស្ពៃ|Dam Spey
02030503|phum|ជ្រៃកោង|Chrey Kaong
020306|sangkat|ក្ដុលដូនទាវ|Kdol Doun Teav
02030601|phum|ចុងព្រែក|Chong Preak
02030602|phum|ក្ដុល|Kdol
02030603|phum|អូរតានប់|Ou Ta Nob
02030604|phum|តាព្រួច|Ta Pruoch
02030605|phum|តាកុយ|Ta Koy
02030606|phum|កន្ទ្ទួត|Kantuot
02030607|phum|ថ្កូវ|Thkov
020307|sangkat|អូរម៉ាល់|Ou Mal
02030701|phum|អូរម៉ាល់|O Mal
02030702|phum|ដាក់សសរ|Dak Sasar
02030703|phum|សាលាបាទ្បាត់|Sala Balat
02030704|phum|ព្រៃដាច់|Prey Dach
02030705|phum|គោកពន្លៃ|Kouk Ponley
02030706|phum|វត្ដរកា|Wath Roka
02030707|phum|កូនសេក|Koun Sek
02030708|phum|អណ្ដូងព្រីង|Andoung Pring
02030709|phum|បឹងរាំង|Boeng Reing
02030710|phum|ព្រៃរកា|Prey Roka
020308|sangkat|វត្ដគរ|Wat Kor
02030801|phum|វត្ដគរ|Wat Kor
02030802|phum|ច្រាបក្រសាំង|Chrap Krasaing
02030803|phum|បល្ល័ង្គ|Balaingk
02030804|phum|ខ្សាច់ពោយ|Khsach Poy
02030805|phum|ដំណាក់ហ្លួង|Damnak Luong
02030806|phum|កំពង់សីមា|Kampong Seima
020309|sangkat|អូរចារ|Ou Char
02030901|phum|អូរចារ|Ou Char
02030902|phum|ព្រៃកូនសេក|Prey Koun Sek
02030903|phum|កាប់គោថ្មី|Kab Kou Thmei
02030904|phum|អណ្ដូងចេញ|Andoung Chenh
02030905|phum|អញ្ចាញ|Anhchanh
02030906|phum|អង់|Ang
020310|sangkat|ស្វាយប៉ោ|Svay Por
02031001|phum|ព្រែកមហាទេព|Prek MohaTep
02031002|phum|កំពង់ក្របី|Kampong Krabei
02031003|phum|២០ ឧសភា|Maphey Osakphea
02031004|phum|កម្មករ|Kammeakor
020601|khum|មោង|Moung
02060101|phum|ប៉ែន|Paen
02060102|phum|អូរក្របៅ|Ou Krabau
02060103|phum|កោះចារ|Kaoh Char
02060104|phum|ឫស្សី ១|Ruessei Muoy
02060105|phum|រលួស|Roluos
02060106|phum|ឫស្សី ២|Ruessei Pir
02060107|phum|កន្សៃបន្ទាយ|Kansai Banteay
02060108|phum|រ៉ា|Ra
02060109|phum|ដើមដូង|Daeum Doung
02060110|phum|មោង|Moung
02060111|phum|ប្រទ្បាយ|Pralay
02060112|phum|តាតុក ១|Ta Tok Muoy
02060113|phum|តាតុក ២|Ta Tok Pir
02060114|phum|ក្បាលមូស|Kbal Mus
02060116|phum|បោះពួយ|Baoh Puoy
020602|khum|គារ|Kear
02060201|phum|រុន|Run
02060202|phum|រកាឈ្មោល|Roka Chhmoul
02060203|phum|អន្លង់ស្ដៅ|Anlong Sdau
02060204|phum|ពោធិ៍ ១|Pou Muoy
02060205|phum|ពោធិ៍ ២|Pou Pir
02060206|phum|គារ ១|Kear Muoy
02060207|phum|គារ ២|Kear Pir
02060208|phum|គារ ៣|Kear Bei
02060209|phum|អូរគ្រៀត|Ou Kriet
02060210|phum|រាមគន់|Ream Kon
02060211|phum|តាណាក|Ta Nak
02060212|phum|កោះថ្កូវ|Kaoh Thkov
020603|khum|ព្រៃស្វាយ|Prey Svay
02060301|phum|គរ|Kor
02060302|phum|ចាមរអា|Cham Ro'a
02060303|phum|ផ្លូវបំបែក|Phlov Bambaek
02060304|phum|រំចេក|Rumchek
02060305|phum|ទួលធ្នង់|Tuol Thnong
02060306|phum|កាទ្បោមភ្លុក|Kalaom Phluk
02060307|phum|ស្រម៉មាស|Srama Meas
02060308|phum|ព្រៃស្វាយ|Prey Svay
02060309|phum|ព្រៃព្រាល|Prey Preal
020604|khum|ឫស្សីក្រាំង|Ruessei Krang
02060401|phum|អ្នកតាទ្វារ|Neak Ta Tvear
02060402|phum|យឺនមាន|Yeun Mean
02060403|phum|ទួលស្នួល|Tuol Snuol
02060404|phum|ជ្រៃរុន|Chrey Run
02060405|phum|ទួលរកា|Tuol Roka
02060406|phum|និគមក្រោម|Nikom Kraom
02060407|phum|ស្រះជីនាង|Srah Chineang
02060408|phum|ពេជចង្វា|Pech Changva
02060409|phum|អំពិលឈូង|Ampil Chhung
02060410|phum|ថ្នល់បត់|Thnal Bat
02060411|phum|បឹងប្រិយ៍មានជ័យ|Boeng Prei Mean Chey
020605|khum|ជ្រៃ|Chrey
02060501|phum|ដូនទ្រី|Doun Tri
02060502|phum|អង្គ្រង|Angkrong
02060503|phum|ទួលតាថុន|Tuol Ta Thon
02060504|phum|ម្រះព្រៅ|Mreah Prov
02060505|phum|ជ្រៃ ១|Chrey Muoy
02060506|phum|ជ្រៃ ២|Chrey Pir
02060507|phum|ជ្រៃជើង|Chrey Cheung
02060508|phum|ចុងសំណាយ|Chong Samnay
020606|khum|តាលាស់|Ta Loas
02060601|phum|ម៉ាណោក|Ma Naok
02060602|phum|សួស្ដី|Suosdei
02060603|phum|ស្ដីស្ទឹង|Sdei Stueng
02060604|phum|ស្ទឹងថ្មី|Stueng Thmei
02060605|phum|វាល|Veal
02060606|phum|វត្ដចាស់|Voat Chas
02060607|phum|ចុងប្រឡាយ|Chong Pralay
02060608|phum|ប្រឡាយស្ដៅ|Pralay Sdau
02060609|phum|ត្រស់|Tras
02060610|phum|សាករ|Sakor
020607|khum|កកោះ|Kakaoh
02060701|phum|ទួលព្រុំ ១|Tuol Prum Muoy
02060702|phum|ទួលព្រុំ ២|Tuol Prum Pir
02060703|phum|ចកតូច|Chak Touch
02060704|phum|ចកធំ|Chak Thum
02060705|phum|កកោះ|Kakaoh
02060706|phum|ស្រែអូរ|Srae Ou
02060707|phum|ផ្អៀង|Ph'ieng
02060708|phum|រំចេក|Rumchek
020608|khum|ព្រៃតូច|Prey Touch
02060801|phum|កូនខ្លុង|Koun Khlong
02060802|phum|ដុបក្រសាំង|Dob Krasang
02060803|phum|ថ្មី|Thmei
02060804|phum|ព្រៃតូច|Prey Touch
02060805|phum|ព្រាននិល|Prean Nil
02060806|phum|ស្ទឹងចក|Stueng Chak
02060807|phum|បឹងព្រីង|Boeng Pring
02060808|phum|ព្រៃដំរី|Prey Damrei
020609|khum|របស់មង្គល|Robas Mongkol
02060901|phum|បឹងបី|Boeng Bei
02060902|phum|គួយជីកដី|Kuoy Chik Dei
02060903|phum|ព្រែកអាំ|Preaek Am
02060904|phum|កូនក្អែក ១|Koun K'aek Muoy
02060905|phum|កូនក្អែក ២|Koun K'aek Pir
02060906|phum|របស់មង្គល|Robas Mongkol
02060907|phum|អន្លង់កូប|Anlong Koub
02060908|phum|ព្រៃព្រុំ ១|Prey Prum Muoy
02060909|phum|ព្រៃព្រុំ ២|Prey Prum Pir
02060910|phum|ព្រះធាតុ|Preah Theat
02060911|phum|អន្លង់តាម៉ុក|Anlong Ta Mok
02060912|phum|អន្លង់ត្រាច|Anlong Trach
020801|khum|អន្លង់វិល|Anlong Vil
02080101|phum|ច្រាបវាល|Chrab Veal
02080102|phum|បេង|Beng
02080103|phum|អន្លង់វិល|Anlong Vil
02080104|phum|អូរមុនី ១|Ou Muni Muoy
02080105|phum|អូរមុនី ២|Ou Muni Pir
02080106|phum|ជំនីក|Chumnik
02080107|phum|ពុកឆ្មា|Puk Chhma
02080108|phum|ស្ពង់|Spong
02080109|phum|ស្វាយកង់|Svay Kang
02080110|phum|ដំបូកបុណ្យ|Dambouk Bon
020802|khum|នរា|Norea
02080201|phum|នរា ១|Norea Muoy
02080202|phum|នរា ២|Norea Pir
02080203|phum|បាឡាត់|Balat
02080204|phum|តាកុក|Ta Kok
020803|khum|តាប៉ុន|Ta Pon
02080301|phum|បឹងទឹម|Boeng Tuem
02080302|phum|ស្វាយស|Svay Sa
02080303|phum|សម្ដេច|Samdach
02080304|phum|បាសែត|Basaet
02080305|phum|តាប៉ុន|Ta Pon
020804|khum|រកា|Roka
02080402|phum|ពោធិ៍បាត់ដំបង|Pou Batdambang
02080403|phum|អំបែងថ្ងែ|Ambaeng Thngae
02080404|phum|រកា|Roka
02080405|phum|តាហែន ១|Ta Haen Muoy
02080406|phum|តាហែន ២|Ta Haen Pir
02080407|phum|ឈូងត្រដក់|Choung Trodok
020805|khum|កំពង់ព្រះ|Kampong Preah
02080501|phum|ព្រៃចែក|Prey Chaek
02080502|phum|បញ្ញា|Panhnha
02080503|phum|ក្រឡាញ់|Kralanh
02080504|phum|កំពង់ព្រះ|Kampong Preah
02080505|phum|អណ្ដូងត្រាច|Andoung Trach
02080506|phum|ស្រះកែវ|Srah Kaev
020806|khum|កំពង់ព្រៀង|Kampong Prieng
02080601|phum|សំបុកអក|Sambok Ak
02080602|phum|សាលាត្រាវ|Sala Trav
02080603|phum|កាច់រទេះ|Kach Roteh
02080604|phum|ថ្មី|Thmei
02080605|phum|អូសទូក|Os Tuk
02080606|phum|ក្បាលថ្នល់|Kbal Thnal
020807|khum|រាំងកេសី|Reang Kesei
02080701|phum|ទួលស្នួល|Tuol Snuol
02080702|phum|វត្ដកណ្ដាល|Voat Kandal
02080703|phum|រាំងកេសី|Reang Kesei
02080704|phum|រាំងក្រោល|Reang Kraol
02080705|phum|ព្រៃស្វាយ|Prey Svay
02080706|phum|ស្វាយជាតិ|Svay Cheat
02080707|phum|បឹងវែង|Boeng Veaeng
02080708|phum|ដំណាក់ដង្កោ|Damnak Dangkao
02080709|phum|កកោះកំបុត|Kakaoh Kambot
020808|khum|អូរដំបង ១|Ou Dambang Muoy
02080801|phum|វត្ដតាមិម|Vaot Ta Muem
02080802|phum|បោះពោធិ៍|Baoh Pou
02080803|phum|អូរខ្ជាយ|Ou Khcheay
02080804|phum|អូរស្រឡៅ|Ou Sralau
02080805|phum|វត្ដចែង|Voat Chaeng
02080806|phum|សំរោងកោង|Samraong Kaong
020809|khum|អូរដំបង ២|Ou Dambang Pir
02080901|phum|អូរដំបង|Ou Dambang
02080902|phum|ស្វាយជ្រុំ|Svay Chrum
02080903|phum|កំពង់ម្ដោក|Kampong Mdaok
02080904|phum|ស្វាយធំ|Svay Thum
02080905|phum|ដំបូកខ្ពស់|Dambouk Khpos
02080906|phum|ទួលល្វៀង|Tuol Lvieng
020810|khum|វត្ដតាមិម|Vaot Ta Muem
02081001|phum|កំពង់អំពិល|Kampong pil
02081002|phum|កំពង់ឆ្លង|Kampong Chlang
02081003|phum|អូរស្រឡៅ|Ou Sralau
02081004|phum|អូរខ្ជាយ|Ou Khcheay
02081005|phum|ស្លក្រាម|Sla Kram
02081006|phum|អន្លង់ល្វា|Anlong Lvea
170201|khum|ជប់តាត្រាវ|Chob Ta Trav
17020101|phum|ត្រពាំងទូក|Trapeang Touk
17020102|phum|ជប់|Chub
17020103|phum|ប្រាសាទ|Prasat
17020104|phum|ទ័ពស្វាយ|Toap Svay
17020105|phum|ពងទឹក|Pong Tuek
170202|khum|លាងដៃ|Leang Dai
17020201|phum|លាងដៃ|Leang Dai
17020202|phum|ដូនឪ|Daun Ov
17020203|phum|ភ្លង់|Phlong
17020204|phum|តាប្រុក|Ta Prok
17020205|phum|សំរោង|Samraong
17020206|phum|ត្រពាំងស្វាយ|Trapeang Svay
17020207|phum|បំពេញរាជ្យ|Bampenh Reach
17020208|phum|ស្ពានថ្មី|Spean Thmei
170203|khum|ពាក់ស្នែង|Peak Snaeng
17020301|phum|ពាក់ស្នែងថ្មី|Peak Sneng Thmei
17020302|phum|ពាក់ស្នែងចាស់|Peak Sneng Chas
17020303|phum|លៀប|Leab
17020304|phum|ខ្ទីង|Khting
17020305|phum|សណ្ដាន់|Sandan
17020306|phum|ជប់សោម|Chub Saom
170204|khum|ស្វាយចេក|Svay Chek
17020401|phum|គោកកក់|Kok Kak
17020402|phum|ស្វាយចេក|Svay Chek
17020403|phum|កណ្តោល|Kandol
17020404|phum|តាត្រាវ|Ta Trav
17020405|phum|បុស្សតាត្រាវ|Bos Ta Trav
17020406|phum|ព្រះគោថ្មី|Preah Ko Thmei
170301|khum|ខ្នារសណ្ដាយ|Khnar Sanday
17030101|phum|បន្ទាយស្រី|Banteay Srei
17030102|phum|ខ្នារ|Khnar
17030103|phum|ប្រីយ៍|Prei
17030104|phum|សណ្ដាយ|Sanday
17030105|phum|កកោះជ្រុំ|Karkoh Chrum
17030106|phum|ទួលក្រឡាញ់|Tuol Kralanh
170302|khum|ឃុនរាម|Khun Ream
17030201|phum|ខ្នារង្វាស|Khnar Rongveas
17030202|phum|កំព្រហ្ម|Kom Prum
17030203|phum|ឃុនរាម|Khun Ream
17030204|phum|ឈូកស|Chhouk Sar
17030205|phum|ទួលគ្រួស|Toul Krus
17030206|phum|ត្រពាំងថ្ម|Trapeang Thmar
17030207|phum|ពើងឆ័ត្រ|Poeung Chhat
170303|khum|ព្រះដាក់|Preah Dak
17030301|phum|ព្រះដាក់|Preah Dak
17030302|phum|ថ្នល់បណ្ដោយ|Thnal Bandaoy
17030303|phum|តាត្រៃ|Ta Trai
17030304|phum|ថ្នល់ទទឹង|Thnal Totueng
17030305|phum|តាកុះ|Ta Koh
17030306|phum|អូរទទឹង|Ou Totueng
170304|khum|រំចេក|Rumchek
17030401|phum|រំចេក|Rumchek
17030402|phum|សាលាក្រវ៉ាន់|Sala Kravan
17030403|phum|រវៀងតាទុំ|Rorveang Tatum
170306|khum|ត្បែង|Tbaeng
17030601|phum|ត្បែងកើត|Tbaeng Kaeut
17030602|phum|ត្បែងលិច|Tbaeng Lech
17030603|phum|វត្ដ|Voat
17030604|phum|ស្រះខ្វាវ|Srah Khvav
17030605|phum|គូលែនថ្មី|Kulen Thmey
17030606|phum|ស្គន់|Skon
17030607|phum|ថ្មជល់|Thmar Chul
170902|khum|បាគង|Bakong
17090201|phum|ថ្នល់ត្រង់|Thnal Trang
17090202|phum|ឱឡោក|Aolaok
17090203|phum|លលៃ|Loley
17090204|phum|ស្ទឹង|Stueng
17090205|phum|គោកត្រាច|Kouk Trach
17090206|phum|តាភោគ|Ta Phouk
170904|khum|កំពង់ភ្លុក|Kampong Phluk
17090401|phum|គោកក្ដុល|Kouk Kdol
17090402|phum|ត្នោតកំបុត|Tnaot Kambot
17090403|phum|ដីក្រហម|Dei Kraham
170905|khum|កន្ទ្រាំង|Kantreang
17090501|phum|អង្គ្រង|Angkrong
17090502|phum|កន្ទ្រាំង|Kantreang
17090503|phum|ស្រិតខាងលិច|Sret Khang Lech
17090504|phum|ស្រិតខាងកើត|Sret Khang Kaeut
17090505|phum|សូភី|Souphi
17090506|phum|ត្រពាំងថ្នល់|Trapeang Thnal
17090507|phum|តាត្រាវ|Ta Trav
17090508|phum|ពង្រ|Pongro
170906|khum|កណ្ដែក|Kandaek
17090601|phum|គោកធ្លក|Kouk Thlok
17090602|phum|ត្រពាំងទឹម|Trapeang Tuem
17090603|phum|ឃុនមោឃ|Khun Moukh
17090604|phum|ច្រេស|Chres
17090605|phum|អូរ|Ou
17090606|phum|ស្ពានក្អែក|Spean K'aek
17090607|phum|ត្រាង|Trang
17090608|phum|ជ្រៃ|Chrey
17090609|phum|គោកត្នោត|Kouk Tnaot
17090610|phum|ល្អក់|L'ak
170907|khum|មានជ័យ|Mean Chey
17090701|phum|ត្រពាំងធំ|Trapeang Thum
17090702|phum|តាប្រាក់|Ta Prak
17090703|phum|ដូននំ|Doun Num
17090704|phum|ជាស្មន់|Chea Sman
17090705|phum|បន្ទាយឫស្សី|Banteay Ruessei
17090706|phum|កំពង់ថ្កូវ|Kampong Thkov
170908|khum|រលួស|Roluos
17090801|phum|មមាញ|Momeanh
17090802|phum|គោកស្រុក|Kouk Srok
17090803|phum|កញ្ជរ|Kanhchor
17090804|phum|រលួសខាងកើត|Roluos Khang Kaeut
17090805|phum|ចំបក់|Chambak
17090806|phum|ដូនទាវ|Doun Teav
17090807|phum|រលួសខាងលិច|Roluos Khang Lech
170909|khum|ត្រពាំងធំ|Trapeang Thum
17090901|phum|កូនសត្វ|Koun Satv
17090902|phum|បឹងជុំ|Boeng Chum
17090903|phum|តាអី|Ta Ei
17090904|phum|រកាកំបុត|Roka Kambot
17090905|phum|សួង|Suong
17090906|phum|ភ្នំដី|Phnum Dei
17090907|phum|ល្វា|Lvea
17090908|phum|ស្វាយជ័យ|Svay Chey
17090909|phum|អន្លង់ពីរ|Anlong Pir
170910|khum|អំពិល|Ampil
17091001|phum|គោកចាន់|Kouk Chan
17091002|phum|ថ្នល់បាក់|Thnal Bak
17091003|phum|ត្នោត|Tnaot
17091004|phum|ត្រពាំងរុន|Trapeang Run
17091005|phum|តាប៉ាង|Ta Pang
17091006|phum|ព្រៃគុយ|Prey Kuy
17091007|phum|បង្កោង|Bangkaong
17091008|phum|គីរីមានន្ទ|Kiri Meanon
17091009|phum|បុស្សធំ|Bos Thum
17091010|phum|ត្រាចជ្រុំ|Trach Chrum
171001|sangkat|ស្លក្រាម|Sla Kram
17100101|phum|ស្លក្រាម|Sla Kram
17100102|phum|បឹងដូនប៉ា|Boeng Donpa
17100103|phum|ចុងកៅស៊ូ|Chongkaosou
17100104|phum|ដកពោធិ៍|Dak Pou
17100105|phum|បន្ទាយចាស់|Banteay Chas
17100106|phum|ទ្រាំង|Treang
17100107|phum|មណ្ឌល៣|Mondol Bei
17100108|phum|ធ្លកអណ្តូង|Thlok Angdoung
171002|sangkat|ស្វាយដង្គំ|Svay Dankum
17100201|phum|ភ្ញាជ័យ|Phnhea Chey
17100202|phum|កន្ដ្រក|Kantrork
17100203|phum|គោកក្រសាំង|Kok Krorsang
17100204|phum|ស្វាយព្រៃ|Svay Preae
17100205|phum|ពោធិ៍បុស្ស|Po Bos
17100206|phum|ថ្មី|Thmei
17100207|phum|ស្វាយដង្គំ|Svay Dangkum
17100208|phum|សាលាកន្សែង|Sala Kanseng
17100209|phum|គ្រួស|Kruos
17100210|phum|វិហារចិន|Vihear Chen
17100211|phum|ស្ទឹងថ្មី|Stueng Thmei
17100212|phum|មណ្ឌល១|Mondol 1
17100213|phum|មណ្ឌល២|Mondol 2
17100214|phum|តាភុល|Ta Phul
171003|sangkat|គោកចក|Kok Chak
17100301|phum|ត្រពាំងសេះ|Trapeang Ses
17100302|phum|វាល|Veal
17100303|phum|ទក្សិណខាងត្បូង|Teaksen Khang Tbong
17100304|phum|គោកតាចាន់|Kok Ta Chan
17100305|phum|ខ្វៀន|Khvien
17100306|phum|គោកបេង|Kok Beng
17100307|phum|គោកត្នោត|Kok Tnot
17100308|phum|នគរក្រៅ|Nokor Krau
171004|sangkat|សាលាកំរើក|Sala Kamreuk
17100401|phum|វត្ដបូព៌|Wat Bo
17100402|phum|វត្ដស្វាយ|Wat Svay
17100403|phum|វត្ដដំណាក់|Wat Damnak
17100404|phum|សាលាកំរើក|Sala Kamreuk
17100405|phum|ជន្លង់|Chunlong
17100406|phum|តាវៀន|Ta Vien
17100407|phum|ត្រពាំងត្រែង|Trapeang Treng
171005|sangkat|នគរធំ|Nokor Thum
17100501|phum|រហាល|Rohal
17100502|phum|ស្រះស្រង់ខាងជើង|Sras Srang Khang Cheung
17100503|phum|ស្រះស្រង់ខាងត្បូង|Sras Srang Khang Tbaung
17100504|phum|ក្រវ៉ាន់|Kravan
17100505|phum|អារក្សស្វាយ|Areaks Svay
17100506|phum|អញ្ចាញ|Anhchanh
171006|sangkat|ជ្រាវ|Chreav
17100601|phum|ជ្រាវ|Chreav
17100602|phum|ខ្នារ|Khnar
17100603|phum|បុស្សក្រឡាញ់|Bos Kralanh
17100604|phum|តាចេក|Ta Chek
17100605|phum|វាល|Veal
17100606|phum|ក្រសាំង|Krasang
17100607|phum|បឹង|Boeng
171007|sangkat|ចុងឃ្នៀស|Chong Khnies
17100701|phum|ភូមិទី១|Phum Ti Muoy
17100702|phum|ភូមិទី២|Phum Ti Pir
17100703|phum|ភូមិទី៣|Phum Ti Bei
17100704|phum|ភូមិទី៤|Phum Ti Buon
17100705|phum|ភូមិទី៥|Phum Ti Pram
17100706|phum|ភូមិទី៦|Phum Ti Prammuoy
17100707|phum|ភូមិទី៧|Phum Ti Prampir
171008|sangkat|សំបួរ|Sngkat Sambuor
17100801|phum|ព្នៅ|Phnov
17100802|phum|សំបួរ|Sambuor
17100803|phum|វាល|Veal
17100804|phum|ជ្រៃ|Chrey
17100805|phum|តាគង់|Ta Kong
171009|sangkat|សៀមរាប|Siem Reap
17100901|phum|ពោធិបន្ទាយជ័យ|Pou Banteay Chey
17100902|phum|ភ្នំក្រោម|Phnom Krom
17100903|phum|ប្រឡាយ|Pralay
17100904|phum|កក្រាញ់|Kakranh
17100905|phum|ក្រសាំងរលើង|Krasang Roleung
17100906|phum|ស្ពានជ្រាវ|Spean Chreav
17100907|phum|អារញ្ញ|Aranh
17100908|phum|ត្រៀក|Triek
171010|sangkat|ស្រង៉ែ|Srangae
17101001|phum|កសិកម្ម|Kaksekam
17101002|phum|ថ្នល់់|Thnal
17101003|phum|រការធំ|Roka Thum
17101004|phum|ព្រៃធំ|Prey Thum
17101005|phum|ស្រង៉ែ|Srongae
17101006|phum|ចន្លោង|Chanlaong
17101007|phum|តាចក|Ta Chork
171012|sangkat|ក្របីរៀល|Krabei Riel
17101201|phum|តារស់|Ta Ros
17101202|phum|រកា|Roka
17101203|phum|ព្រៃពោធិ៍|Prey Pou
17101204|phum|ទទា|Totea
17101205|phum|ក្រសាំង|Krasang
17101206|phum|ពពិស|Popis
17101207|phum|ត្រពាំងវែង|Trapeang Veng
17101208|phum|គោកដូង|Kouk Doung
17101209|phum|បឹង|Boeng
17101210|phum|ប្រម៉ា|Prama
17101211|phum|ខ្នារ|Khnar
17101212|phum|ព្រៃក្រូច|Prey Krouch
171013|sangkat|ទឹកវិល|Tuek Vil
17101301|phum|គោកដូង|Kok Dong
17101302|phum|សណ្ដាន់|Sandan
17101303|phum|ជ្រៃ|Chrey
17101304|phum|ប្រយុទ្ធ|Prayut
17101305|phum|បន្ទាយឈើ|Banteay Chheu
17101306|phum|ទឹកវិល|Tuek Vil
17101307|phum|ប្រីយ៍ចាស់|Prei Chas
17101308|phum|ទឹកថ្លា|Tuek Thla
17101309|phum|ប្រីយ៍ថ្មី|Prei Thmei
17101310|phum|ជ័យ|Chey
`)
