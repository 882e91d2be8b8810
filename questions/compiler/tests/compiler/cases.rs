//! The table of [`super::rules`]: edits of the fixture that break a rule each.

/// Rule, file, text to replace, replacement, text of the line to report.
pub(crate) type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

pub(crate) const BANK: &str = "bank.toml";
pub(crate) const REFS: &str = "references.toml";
pub(crate) const DIM: &str = "dim-7.toml";
const LAYER: &str = "dim-13.toml";
const LAST: &str = "dim-16.toml";
pub(crate) const PROFILE: &str = "profile.toml";
const PRESETS: &str = "presets.toml";
pub(crate) const PATTERNS: &str = "patterns.toml";
pub(crate) const CONTRADICTIONS: &str = "contradictions.toml";
const GLOSSARY: &str = "glossary.toml";

#[rustfmt::skip] // a table reads best with a case a line
pub(crate) const CASES: &[Case] = &[
    // The files and what they hold
    ("bank-header", BANK, "number = 1", "number = 256", "number"),
    ("bank-header", BANK, "number = 1", "number = 0", "number"),
    ("bank-header", BANK, "edition = 1", "edition = 0", "edition"),
    ("bank-header", BANK, "2026-11-23", "2026-13-01", "dated"),
    ("bank-header", BANK, "2026-11-23", "23 November 2026", "dated"),
    ("listed-twice", BANK, "\"dim-16\",\n", "\"dim-16\",\n\"dim-16\" ,\n", "\"dim-16\" ,"),
    ("file-name", DIM, "\"dim-7\"", "\"dim-seven\"", "dim-seven"),
    ("numeral", DIM, "\"VII\"", "\"7\"", "numeral"),
    ("numeral", DIM, "\"VII\"", "\"A\"", "numeral"),
    ("numeral", DIM, "\"VII\"", "\"VI\"", "numeral"),
    ("numeral", LAYER, "\"A\"", "\"a\"", "numeral"),
    ("unknown-word", DIM, "\"factor\"", "\"Factor\"", "group"),
    ("unknown-word", DIM, "\"nuanced\"", "\"nuance\"", "standing"),
    ("unknown-word", DIM, "\"L\"", "\"XL\"", "effort = \"XL\""),
    ("unknown-word", DIM, "impact = 2", "impact = 4", "impact = 4"),
    ("unknown-word", DIM, "impact = 3", "impact = 0", "impact = 0"),
    ("standing", DIM, "\"nuanced\"", "\"beyond-factors\"", "standing"),
    ("standing", LAYER, "\"beyond-factors\"", "\"nuanced\"", "standing"),
    ("unknown-word", PATTERNS, "\"moderate\"", "\"mild\"", "mild"),
    ("unknown-word", PATTERNS, "\"severe\"", "\"grave\"", "grave"),
    ("unknown-word", DIM, "\"S\"", "\"XS\"", "effort = \"XS\""),
    ("verify", DIM, "\"nuanced\"", "\"platform-absorbed\"", "standing"),
    ("verify", DIM, "\"nuanced\"", "\"nuanced\"\nverify = \"Look at 7.\"", "standing"),
    ("five-levels", DIM, "  \"In the last six months a drill showed 7.\",\n", "", "levels = ["),
    ("five-levels", DIM, "showed 7.\",\n", "showed 7.\",\n  \"A sixth level.\",\n", "levels = ["),
    ("no-critical", DIM, "critical = true", "critical = false", "id = \"dim-7\""),
    // Ids, slots, names
    ("kebab-case", DIM, "\"cap-7\"", "\"Cap-7\"", "id = \"Cap-7\""),
    ("kebab-case", DIM, "\"cap-7\"", "\"cap--7\"", "id = \"cap--7\""),
    ("kebab-case", DIM, "\"cap-7\"", "\"cap_7\"", "id = \"cap_7\""),
    ("id-repeated", DIM, "\"cap-7\"", "\"cap-6\"", "id = \"cap-6\""),
    ("name-repeated", DIM, "\"Capability 7\"", "\"capability 6\"", "name = \"cap"),
    ("name-repeated", DIM, "\"Dimension 7\"", "\"Dimension 6\"", "name = \"Dim"),
    ("kebab-case", PROFILE, "\"look\"", "\"Look \"", "\"Look \""),
    ("kebab-case", PROFILE, "\"unknown\"", "\"not known\"", "not known"),
    ("kebab-case", PRESETS, "\"toy\"", "\"\"", "id = "),
    ("kebab-case", PATTERNS, "\"fading\"", "\"fading-\"", "fading-"),
    ("kebab-case", CONTRADICTIONS, "\"small-and-red\"", "\"small and red\"", "small and red"),
    ("kebab-case", GLOSSARY, "[a-drill]", "[a_drill]", "a_drill"),
    ("id-repeated", PROFILE, "\"look\"", "\"size\" ", "\"size\" "),
    ("id-repeated", PATTERNS, "\"rusting\"", "\"fading\" ", "\"fading\" "),
    ("id-repeated", CONTRADICTIONS, "\"small-and-red\"", "\"gated-by-hand\" ", "\"gated-by-hand\" "),
    ("name-repeated", PROFILE, "label = \"Green\"", "label = \"RED\"", "RED"),
    ("name-repeated", PROFILE, "heading = \"Look\"", "heading = \"size\"", "heading = \"size\""),
    ("name-repeated", PATTERNS, "\"Rusting\"", "\"fading\"", "name = \"fading\""),
    ("name-repeated", GLOSSARY, "\"Accident\"", "\"drill\"", "term = \"drill\""),
    ("slot-repeated", DIM, "slot = 6", "slot = 5", "slot"),
    ("slot-range", DIM, "slot = 6", "slot = 128", "slot"),
    ("slot-range", DIM, "slot = 6", "slot = -1", "slot"),
    // Steps
    ("need-unknown", DIM, "impact = 2", "impact = 2\nneeds = [{ capability = \"cap-99\", at_least = 2 }]", "cap-99"),
    ("need-unknown", DIM, "impact = 2", "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 4 }]", "cap-3"),
    ("need-unknown", DIM, "impact = 3", "impact = 3\nneeds = [{ capability = \"cap-3\", at_least = 1 }]", "cap-3"),
    ("need-self", DIM, "impact = 2", "impact = 2\nneeds = [{ capability = \"cap-7\", at_least = 3 }]", "\"cap-7\", at"),
    ("need-self", DIM, "impact = 3", "impact = 3\nneeds = [{ capability = \"cap-7\", at_least = 2 }]", "\"cap-7\", at"),
    ("need-repeated", DIM, "impact = 2", "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 2 },\n{ capability = \"cap-3\", at_least = 3 }]", "3 }]"),
    ("need-repeated", DIM, BOTH_STEPS, "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 2 }]\n\n[capability.to_enforced]\nneeds = [{ capability = \"cap-3\", at_least = 2 } ]", "2 } ]"),
    ("need-repeated", DIM, BOTH_STEPS, "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 3 }]\n\n[capability.to_enforced]\nneeds = [{ capability = \"cap-3\", at_least = 2 }]", "2 }]"),
    ("first-slice", DIM, "\"S\"", "\"L\" ", "\"L\" "),
    ("first-slice", DIM, "\"L\"", "\"M\"", "\"M\""),
    ("first-slice", DIM, SLICE, "", "\"L\""),
    ("first-slice", DIM, "impact = 2", "impact = 2\nfirst_slice = { action = \"Begin.\", shows = \"It began.\" }", "\"S\""),
    // Patterns and contradictions
    ("rank", PATTERNS, "rank = 10", "rank = 0", "rank = 0"),
    ("rank", PATTERNS, "rank = 10", "rank = 100", "rank = 100"),
    ("severity", PATTERNS, "[{ is = \"moderate\" }]", "[]", "id = \"rusting\""),
    ("severity", PATTERNS, "is = \"severe\"", "is = \"moderate\"", "is = \"high\""),
    ("severity", PATTERNS, "is = \"severe\"", "is = \"high\" ", "is = \"high\" }"),
    ("severity", PATTERNS, "is = \"severe\", when = [{ field = \"colours\", is = [\"red\"] }]", "is = \"severe\"", "is = \"high\""),
    ("severity", PATTERNS, "is = \"high\"", "is = \"high\", when = [{ field = \"colours\", is = [\"green\"] }]", "is = \"high\""),
    ("severity", PATTERNS, "{ field = \"colours\", is = [\"red\"] }", "{ capability = \"cap-3\", at_most = 2 }, { field = \"size\", is = [\"big\"] }", "is = \"severe\""),
    ("severity", PATTERNS, "{ field = \"colours\", is = [\"red\"] }", "{ any = [{ capability = \"cap-1\", at_most = 1 }, { capability = \"cap-2\", at_most = 0 }] }", "is = \"high\""),
    ("severity", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-8\", at_least = 3 }]", "at_most = 2"),
    ("cure", PATTERNS, CURE, "cure = []", "cure = []"),
    ("cure", PATTERNS, CURE, "cure = [{ capability = \"cap-99\", at_least = 3 }]", "cap-99"),
    ("cure", PATTERNS, CURE, "cure = [{ capability = \"cap-8\", at_least = 3 },\n{ capability = \"cap-8\", at_least = 2 }]", "{ capability = \"cap-8\", at_least = 2 }]"),
    ("cure", PATTERNS, CURE, "cure = [{ capability = \"cap-8\", at_least = 4 }]", "at_least = 4"),
    ("cure", PATTERNS, CURE, "cure = [{ capability = \"cap-8\", at_least = 1 }]", "cure = [{ capability = \"cap-8\", at_least = 1"),
    // Too low, too little, of another, and one that wakes what was not there.
    ("cure-clears", PATTERNS, CURE, "cure = [{ capability = \"cap-8\", at_least = 2 }]", "cure = [{ capability = \"cap-8\""),
    ("cure-clears", PATTERNS, RUSTING, "[{ any = [{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_most = 1 }] }]", CURE),
    ("cure-clears", PATTERNS, CURE, "cure = [{ capability = \"cap-9\", at_least = 3 }]", "cure = [{ capability = \"cap-9\""),
    ("cure-clears", PATTERNS, RUSTING, "[{ any = [{ capability = \"cap-8\", at_most = 2 }, { field = \"shiny\", is = [\"no\"] }] }]", CURE),
    // A part is enough, a lower level is, or something else.
    ("cure-needed", PATTERNS, CURE, "cure = [{ capability = \"cap-8\", at_least = 3 },\n{ capability = \"cap-9\", at_least = 2 }]", "{ capability = \"cap-9\", at_least = 2 }]"),
    ("cure-needed", PATTERNS, "at_most = 2", "at_most = 1 ", CURE),
    ("cure-needed", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_most = 3 }]", "cap-9"),
    ("cure-needed", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 2 }, { any = [{ capability = \"cap-9\", at_most = 3 }, { field = \"shiny\", is = [\"no\"] }] }]", "cap-9"),
    // A bound that does not keep it from being there at the lowest level is no bound.
    ("cure-needed", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_most = 2 }, { any = [{ capability = \"cap-9\", at_least = 3 }, { capability = \"cap-10\", at_least = 1 }] }]", "cap-9"),
    ("contradiction", CONTRADICTIONS, "\"cap-10\"", "\"cap-11\"", "at_least = 3"),
    ("contradiction", CONTRADICTIONS, "field = \"colours\", is = [\"red\"]", "field = \"size\", is = [\"big\"]", "big"),
    ("contradiction", CONTRADICTIONS, "field = \"size\", is = [\"small\"]", "field = \"shiny\", is = [\"unknown\"]", "shiny"),
    ("contradiction", CONTRADICTIONS, "at_most = 1", "at_most = 2", "at_most = 2"),
    ("contradiction", CONTRADICTIONS, "at_least = 3", "at_least = 2", "at_least = 2"),
    ("contradiction", CONTRADICTIONS, "at_least = 3", "at_least = 4", "at_least = 4"),
    ("contradiction", CONTRADICTIONS, "\"cap-11\"", "\"cap-12\"", "cap-12"),
    ("contradiction", CONTRADICTIONS, "\"cap-11\", at_most = 1 }", "\"cap-11\", at_most = 2 }, { field = \"size\", is = [\"big\"] }", "at_most = 2"),
    ("contradiction", CONTRADICTIONS, GATED, "[{ all = [{ any = [{ capability = \"cap-10\", at_least = 3 }] }, { capability = \"cap-12\", at_most = 1 }] }]", "cap-12"),
    // References
    ("reference-unknown", DIM, "[\"ref-7\"]", "[\"ref-7\",\n\"ref-99\"]", "ref-99"),
    ("reference-repeated", DIM, "[\"ref-7\"]", "[\"ref-7\",\n\"ref-7\" ]", "\"ref-7\" ]"),
    ("reference-unknown", PATTERNS, "[\"ref-8\"]", "[\"ref-99\"]", "ref-99"),
    ("reference-repeated", PATTERNS, "\"ref-6\"]", "\n\"ref-5\" ]", "\"ref-5\" ]"),
    ("reference-none", PATTERNS, "[\"ref-8\"]", "[]", "id = \"rusting\""),
    ("reference-unused", REFS, "[ref-7]", "[ref-99]\ntitle = \"Title\"\nurl = \"https://example.org\"\n\n[ref-7]", "[ref-99]"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "http://example.org/page-7\"", "http:"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://localhost/page\"", "localhost"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example..org\"", "example..org"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://me@example.org/\"", "me@"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/a page\"", "a page"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/#\"", "/#"),
    ("url-malformed", REFS, "https://example.org/page-7\"", "https://example.org/#a#b\"", "#a#b"),
    ("url-repeated", REFS, "https://example.org/page-7\"", "https://example.org/page-6/\"", "page-6/"),
    // Context
    ("context-numbers", PROFILE, "number = 3", "number = 12", "number = 12"),
    ("context-numbers", PROFILE, "number = 3", "number = -1", "number = -1"),
    ("context-numbers", PROFILE, "number = 4", "number = 3 ", "number = 3 "),
    ("context-numbers", PROFILE, "code = 5", "code = 16", "code = 16"),
    ("context-numbers", PROFILE, "code = 5", "code = 0", "code = 0"),
    ("context-numbers", PROFILE, "code = 6", "code = 5 ", "code = 5 "),
    ("context-numbers", PROFILE, "code = 4", "code = 3", "code = 3"),
    ("context-numbers", PROFILE, "code = 4", "code = 2 ", "code = 2 "),
    ("context-asked", PROFILE, "\"size\"\nnumber", "\"size\" \nask = \"How big?\"\nnumber", "\"size\" "),
    ("context-asked", PROFILE, "ask = \"Does it shine?\"\n", "", "id = \"shiny\""),
    ("context-asked", PROFILE, SECOND_OF_SHINY, "", "id = \"shiny\""),
    ("context-asked", PROFILE, "[[effect]]\nwhen = [{ field = \"size\", is = [\"small\"] },", NO_FIELD, "id = \"empty\""),
    ("context-flags", PROFILE, "code = 5", "code = 5\nalone = true", "id = \"small\""),
    ("context-flags", PROFILE, "code = 2", "code = 2\nunknown = true", "id = \"green\""),
    ("effect", PROFILE, "[\"cap-2\", \"cap-3\"]", "[\"cap-2\",\n\"cap-99\"]", "cap-99"),
    ("effect", PROFILE, "[\"cap-2\", \"cap-3\"]", "[\"cap-2\",\n\"cap-2\" ]", "\"cap-2\" ]"),
    ("effect", PROFILE, "off = [\"cap-2\", \"cap-3\"]\n", "", "without red"),
    ("effect", PROFILE, "[\"more-1\"]", "[\"more-2\"]", "more-2"),
    ("effect", PROFILE, "[\"more-1\"]", "[\"cap-1\"]", "\"cap-1\""),
    ("target", PROFILE, "critical = 2", "critical = 5", "critical = 5"),
    ("target", PROFILE, "other = 3", "other = -1", "other = -1"),
    ("target", PROFILE, "[\"cap-4\"]", "[\"cap-99\"]", "cap-99"),
    ("target", PROFILE, "[\"cap-4\"]", "[\"cap-4\",\n\"cap-4\" ]", "\"cap-4\" ]"),
    ("preset", PRESETS, "size = \"small\"", "sizes = \"small\"", "sizes"),
    ("preset", PRESETS, "size = \"small\"", "size = \"tiny\"", "size"),
    ("preset", PRESETS, "size = \"small\"", "size = [\"small\", \"big\"]", "size"),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[]", "colours ="),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[\"red\", \"red\"]", "colours ="),
    ("preset", PRESETS, "[\"red\", \"green\"]", "[\"red\", \"none\"]", "colours ="),
    // Conditions
    ("condition-none", PROFILE, "[{ field = \"size\", is = [\"big\"] }]", "[]", "when = []"),
    ("condition-none", PROFILE, "[{ field = \"size\", is = [\"small\", \"big\"] }]", "[]", "when = []"),
    ("condition-none", PROFILE, "when = [{ field = \"shiny\", is = [\"no\"] }]\n", "", "Dull"),
    ("condition-none", PROFILE, "critical = 4", "critical = 4\nwhen = []", "when = []"),
    ("condition-none", PATTERNS, "[{ field = \"colours\", is = [\"red\"] }]", "[]", "is = \"severe\""),
    ("condition-none", PATTERNS, RUSTING, "[]", "when = []"),
    ("condition-none", CONTRADICTIONS, GATED, "[]", "when = []"),
    ("condition-form", PATTERNS, RUSTING, "[{}]", "[{}]"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\" }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\", is = [\"no\"] }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ capability = \"cap-8\", at_most = 3, at_least = 1 }]", "cap-8"),
    ("condition-form", PATTERNS, RUSTING, "[{ any = [], all = [] }]", "any = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ any = [] }]", "any = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ all = [] }]", "all = []"),
    ("condition-form", PATTERNS, RUSTING, "[{ all = [] , count = 1 }]", "all = []"),
    ("condition-form", PATTERNS, "count = 2", "count = 0", "count"),
    ("condition-form", PATTERNS, "count = 2", "count = 4", "count"),
    ("condition-form", PATTERNS, "{ capability = \"cap-3\", at_least = 3 }", "\n{ capability = \"cap-3\", at_least = 0 }", "cap-3"),
    ("condition-form", PATTERNS, "{ capability = \"cap-3\", at_least = 3 }", "\n{ capability = \"cap-3\", at_least = 5 }", "cap-3"),
    ("condition-form", PATTERNS, "{ capability = \"cap-8\", at_most = 2 }", "\n{ capability = \"cap-8\", at_most = 4 }", "at_most = 4"),
    ("condition-form", PATTERNS, "is = [\"red\"]", "is = []", "is = []"),
    ("condition-form", CONTRADICTIONS, GATED, "[{ capability = \"cap-10\" }]", "cap-10"),
    ("condition-unknown", PATTERNS, "\"cap-9\"", "\"cap-99\"", "cap-99"),
    ("condition-unknown", PATTERNS, "\"colours\"", "\"colour\"", "\"colour\""),
    ("condition-unknown", PATTERNS, "[\"red\"]", "[\"blue\"]", "blue"),
    ("condition-unknown", CONTRADICTIONS, "\"cap-11\"", "\"cap-99\"", "cap-99"),
    ("condition-place", PROFILE, "[{ field = \"shiny\", is = [\"no\"] }]", "[{ any = [\n{ capability = \"cap-1\", at_most = 1 }] }]", "at_most"),
    // Terms
    ("term-forms", GLOSSARY, "[\"accident\"]", "[]", "[b-chance]"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"Accident\"]", "forms = [\"Acc"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"\"]", "forms = [\"\"]"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\" accident\"]", "\" accident"),
    ("term-forms", GLOSSARY, "[\"accident\"]", "[\"drills\"]", "[\"drills\"]"),
    ("term-names", GLOSSARY, "[\"more-1\"]", "[\"more-2\"]", "more-2"),
    ("term-names", GLOSSARY, "[\"more-1\"]", "[\"more-1\",\n\"more-1\" ]", "\"more-1\" ]"),
    ("term-names", LAST, "\"More drills\"", "\"More exercise\"", "More exercise"),
    ("term-names", LAST, "\"More drills\"", "\"More drilling\"", "More drilling"),
    // Wording
    ("text-empty", DIM, "\"how 7 is done\"", "\"\"", "axis"),
    ("text-long", DIM, "how 7 is done", LONG_AXIS, "axis"),
    ("markup", DIM, "how 7 is done", "how `7` is done", "axis"),
    ("text-empty", DIM, "\"Gate one of 7.\"", "\"\"", "first_slice"),
    ("full-stop", DIM, "Gate one of 7.", "Gate one of 7", "first_slice"),
    ("full-stop", DIM, "One of 7 was refused.", "One of 7 was refused", "first_slice"),
    ("full-stop", PATTERNS, "Few look below.", "Few look below", "Few look"),
    ("full-stop", CONTRADICTIONS, "Look again.", "Look again", "Look again"),
    ("text-empty", CONTRADICTIONS, "\"Small things have one colour.\"", "\"\"", "says = \"\""),
    ("text-empty", DIM, "\"Evidence 7.\"", "\"\"", "evidence"),
    ("text-empty", DIM, "\"Why 7.\"", "\" \"", "why"),
    ("text-long", DIM, "Dimension 7", "Dimension seven of the bank", "name"),
    ("text-long", DIM, "What is seen of 7?", LONG_QUESTION, "question"),
    ("level-wordy", DIM, "Everyone does 7 alike.", WORDY_LEVEL, "a b c"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7; all alike.", "; all"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7, and all alike.", ", and"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7, while all watch.", ", while"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7 as well as 8.", "as well as"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7, but not alike.", ", but"),
    ("level-joined", DIM, "Everyone does 7 alike.", "Everyone does 7 and 8 and 9.", "8 and 9"),
    ("level-joined", DIM, "Someone does 7 by hand.", "Someone does 7, but by hand, but not daily.", ", but"),
    ("level-joined", DIM, "Someone does 7 by hand.", "Someone does 7; all by hand.", "; all"),
    ("level-window", DIM, "In the last six months a drill showed 7.", "A drill showed 7.", "A drill"),
    ("level-window", DIM, "In the last six months a drill showed 7.", "A drill showed 7 this quarter.", "this quarter"),
    ("level-window", DIM, "In the last six months a drill showed 7.", "In the past six months a drill showed 7.", "past"),
    ("level-window", DIM, "Everyone does 7 alike.", "Everyone did 7 last month.", "last month"),
    ("level-window", DIM, "Everyone does 7 alike.", "Everyone did 7 in the previous three weeks.", "previous"),
    ("level-window", DIM, "Everyone does 7 alike.", "Everyone does 7 each quarter.", "each quarter"),
    ("level-window", DIM, "Evidence 7.", "The log of 7 over 90 days.", "90 days"),
    ("level-window", DIM, "Evidence 7.", "The 90-day log of 7.", "90-day"),
    ("text-empty", PROFILE, "\"Nobody knows\"", "\"\"", "label = \"\""),
    ("text-long", GLOSSARY, "\"Accident\"", "\"An accident that nobody ever wanted\"", "term = \"An"),
    ("full-stop", PROFILE, "\"Big things need more.\"", "\"Big things need more\"", "Big things"),
    ("full-stop", PRESETS, "\"Its price.\"", "\"Its price\"", "beware"),
    ("full-stop", PATTERNS, "\"Oil it.\"", "\"Oil it\"", "remedy = \"Oil it\""),
    ("full-stop", GLOSSARY, "\"What nobody wanted.\"", "\"What nobody wanted\"", "What nobody"),
    ("question-mark", PROFILE, "\"Does it shine?\"", "\"It shines.\"", "It shines."),
    ("full-stop", DIM, "\"Fails 7.\"", "\"Fails 7\"", "fails"),
    ("full-stop", DIM, "\"Do 7 first.\"", "\"Do 7 first\"", "Do 7 first"),
    ("question-mark", DIM, "\"What is seen of 7?\"", "\"Tell what is seen of 7.\"", "question"),
    ("markup", DIM, "\"Why 7.\"", "\"Why `7`.\"", "why"),
    ("markup", DIM, "\"Evidence 7.\"", "\"DATABASE_URL 7.\"", "evidence"),
    ("markup", REFS, "\"Title 7\"", "\"Title [7]\"", "Title [7]"),
    ("em-dash", DIM, "\"Why 7.\"", "\"Why \u{2014} 7.\"", "why"),
    ("em-dash", DIM, "\"Why 7.\"", "\"Why -- 7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why  7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\" Why 7.\"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why 7. \"", "why"),
    ("white-space", DIM, "\"Why 7.\"", "\"Why\\n7.\"", "why"),
    ("agreement", DIM, "What is seen of 7?", "Do you agree with 7?", "question"),
    ("agreement", DIM, "What is seen of 7?", "To what extent is 7 done?", "question"),
    ("agreement", DIM, "Everyone does 7 alike.", "We disagree.", "We disagree."),
    ("agreement", DIM, "Everyone does 7 alike.", "We strongly agree with 7.", "strongly agree"),
    ("and-or", DIM, "What is seen of 7?", "What is seen of 7 and/or 8?", "question"),
    ("and-or", DIM, "Everyone does 7 alike.", "Everyone does 7 And/Or 8.", "And/Or"),
    ("double-barrelled", DIM, "What is seen of 7?", "What is 7, and how is it done?", "question"),
    ("double-barrelled", DIM, "What is seen of 7?", "Who does 7 and when?", "question"),
    ("double-barrelled", DIM, "What is seen of 7?", "What is 7? Who knows?", "question"),
    ("question-repeated", DIM, "What is seen of 7?", "What is seen, of 6?", "question"),
    ("level-repeated", DIM, "A gate refuses what misses 7.", "Everyone does 7, alike.", "7, alike"),
    ("level-repeated", DIM, "A gate refuses what misses 7.", "A gate refuses what misses 6.", "misses 6"),
];

const SECOND_OF_SHINY: &str = "\
[[question.field.option]]
id = \"unknown\"
code = 9
label = \"Nobody knows\"
unknown = true
";
const NO_FIELD: &str = "\
[[question]]
id = \"empty\"
heading = \"Empty\"
ask = \"What is asked here?\"
why = \"Nothing is.\"

[[effect]]
when = [{ field = \"size\", is = [\"small\"] },";
pub(crate) const RUSTING: &str =
    "[{ all = [{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_least = 1 }] }]";
const CURE: &str = "cure = [{ capability = \"cap-8\", at_least = 3 }]";
pub(crate) const GATED: &str =
    "[{ capability = \"cap-10\", at_least = 3 }, { capability = \"cap-11\", at_most = 1 }]";
pub(crate) const BOTH_STEPS: &str = "impact = 2\n\n[capability.to_enforced]";
const SLICE: &str = "first_slice = { action = \"Gate one of 7.\", shows = \"One of 7 was refused.\" }\n";
const LONG_AXIS: &str = "how 7 is done, by whom, how often, with which tools, in which of the places, \
    and what becomes of it";
const LONG_QUESTION: &str = "What is seen of 7 by a person who has never met the team, has no \
    access beyond what everyone has, and looks at nothing but the repository of the service?";
const WORDY_LEVEL: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z.";
