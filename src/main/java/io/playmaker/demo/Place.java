package io.playmaker.demo;

import java.util.List;

/** Where customers of the made-up portfolio come from, and what companies and people are called there. */
enum Place {
    DE(
            "de",
            "Europe/Berlin",
            "EMEA",
            "EUR",
            "Brückner Adlerhorst Möwe Falkenau Nordlicht Rübezahl Kiefer Grünwald",
            "GmbH",
            "Anke Jörg Silke Matthias Ute Björn Katrin Henning",
            "Vogt Schäfer Krüger Lindner Böhm Reuter"),
    FR(
            "fr",
            "Europe/Paris",
            "EMEA",
            "EUR",
            "Lémoine Belleroche Hirondelle Montclair Étoile Garonne Chênaie Valmy",
            "SA",
            "Hélène Luc Amélie Benoît Chloé Rémi Inès Gaël",
            "Marchand Lefèvre Aubert Noël Girard Roussel"),
    IT(
            "it",
            "Europe/Rome",
            "EMEA",
            "EUR",
            "Fiorelli Serenissima Monteluce Aquila Cipresso Perlata Rondine Bellini",
            "S.p.A.",
            "Giulia Marco Chiara Luca Elisa Paolo Sara Niccolò",
            "Conti Ferraro Greco Villa Marchetti Sala"),
    ES(
            "es",
            "Europe/Madrid",
            "EMEA",
            "EUR",
            "Cañada Montaña Golondrina Alcázar Peñalara Encina Solana Ibáñez",
            "S.L.",
            "Lucía Álvaro Marta Íñigo Nuria Raúl Elena Hugo",
            "Ortiz Núñez Vega Prieto Gallardo Soler"),
    SE(
            "sv",
            "Europe/Stockholm",
            "EMEA",
            "EUR",
            "Björkdal Sjöström Höglund Älvsborg Granit Ekeby Tärna Vinterljus",
            "AB",
            "Åsa Erik Maja Göran Linnea Nils Ebba Oskar",
            "Lundqvist Åkesson Holm Sandberg Ek Nyström"),
    PL(
            "pl",
            "Europe/Warsaw",
            "EMEA",
            "EUR",
            "Żuraw Bursztyn Jaskółka Dąbrowa Świerk Wisła Sosna Łabędź",
            "S.A.",
            "Agnieszka Michał Zofia Paweł Łucja Jan Ewa Tomasz",
            "Wiśniewska Król Zając Dudek Pawlak Mazur"),
    GB(
            "en",
            "Europe/London",
            "EMEA",
            "GBP",
            "Thistle Harrowgate Kestrel Fenwick Ashdown Merlin Pennine Wrenfield",
            "Ltd",
            "Olivia Graham Harriet Ewan Poppy Callum Isla Rhys",
            "Whitlock Pryce Hartley Munro Fairfax Dunn"),
    US(
            "en",
            "America/Chicago",
            "AMER",
            "USD",
            "Cedar Prairie Bluestem Cascade Juniper Palmetto Sierra Redwood",
            "Inc.",
            "Grace Tyler Naomi Jamal Hannah Diego Brooke Ethan",
            "Whitaker Nguyen Delgado Brooks Foster Kim"),
    CA(
            "en",
            "America/Toronto",
            "AMER",
            "USD",
            "Tamarack Algonquin Northgate Aurora Saguenay Boréal Lakehead Maple",
            "Corp.",
            "Claire Noah Émilie Liam Priya Owen Zoé Wyatt",
            "Tremblay MacLeod Singh Gauthier Chen Fraser"),
    AU(
            "en",
            "Australia/Sydney",
            "APAC",
            "USD",
            "Banksia Coolabah Kookaburra Wattle Ironbark Murray Bilby Saltbush",
            "Pty Ltd",
            "Matilda Jack Ruby Lachlan Sienna Angus Zara Bailey",
            "Nolan Hughes Kaur Doyle Tran Reid"),
    JP(
            "ja",
            "Asia/Tokyo",
            "APAC",
            "USD",
            "東雲 Hoshino 青葉 Kirishima 千歳 Asagiri 若葉 Minami",
            "K.K.",
            "Yui Haruto Sakura Ren Aoi Sōta Hina Daichi",
            "Satō Kōno Ōyama Mori Fujii Ueda"),
    TH(
            "th",
            "Asia/Bangkok",
            "APAC",
            "USD",
            "สยาม Chaiyo ล้านนา Andaman บูรพา Isan ช้างเผือก Chao-Phraya",
            "Co., Ltd.",
            "Malee Somchai Ploy Anan Kanya Niran Dao Krit",
            "Srisuk Thongdee Wongsa Rattana Chaiya Boonmee");

    final String language;
    final String zone;
    final String region;
    final String currency;
    final String legalForm;
    private final List<String> companies;
    private final List<String> firstNames;
    private final List<String> lastNames;

    Place(
            String language,
            String zone,
            String region,
            String currency,
            String companies,
            String legalForm,
            String firstNames,
            String lastNames) {
        this.language = language;
        this.zone = zone;
        this.region = region;
        this.currency = currency;
        this.legalForm = legalForm;
        this.companies = List.of(companies.split(" "));
        this.firstNames = List.of(firstNames.split(" "));
        this.lastNames = List.of(lastNames.split(" "));
    }

    /** No two of the same place are the same as long as there are at most 48. */
    String company(int number) {
        return companies.get(number % companies.size()) + " " + line(number).word + " " + legalForm;
    }

    /** What the company of that number makes. */
    String industry(int number) {
        return line(number).industry;
    }

    private Line line(int number) {
        return Line.values()[(number / companies.size() + number % companies.size()) % Line.values().length];
    }

    String person(int number) {
        return firstNames.get(number % firstNames.size()) + " "
                + lastNames.get(number / firstNames.size() % lastNames.size());
    }

    private enum Line {
        TOOLS("Tools", "Manufacturing"),
        FREIGHT("Logistics", "Transport"),
        CLINICS("Health", "Health care"),
        ENERGY("Energy", "Energy"),
        FOODS("Foods", "Food"),
        SYSTEMS("Systems", "Software");

        private final String word;
        private final String industry;

        Line(String word, String industry) {
            this.word = word;
            this.industry = industry;
        }
    }
}
