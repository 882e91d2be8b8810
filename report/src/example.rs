//! Example teams, to see what comes out before anything goes in.
//!
//! Each is a share link with a story. `tests/golden` makes the links from the teams' answers, compares, and argues why
//! findings and first steps are what an expert would say.

use windrose_words::report::examples as words;

/// An example team.
#[derive(Debug, PartialEq)]
pub struct Example {
    /// Permanent kebab-case name, used in page addresses.
    pub id: &'static str,
    /// As shown.
    pub name: &'static str,
    /// Who they are and where they stand, in a few sentences.
    pub story: &'static str,
    /// The text of a share link with their answers.
    pub link: &'static str,
}

impl Example {
    /// The example with this id.
    pub fn of(id: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.id == id)
    }
}

/// All examples, in the order shown.
pub const EXAMPLES: &[Example] = &[
    Example {
        id: "small-fleet",
        name: words::SMALL_FLEET,
        story: words::SMALL_FLEET_IS,
        link: "1.AB4TAQFPWNdttvt9ttHHLLNttttttsNtttttttttZNRBbLhdbttttgwyIREiIiIAAMMAAAAAAAAAAAAAAAAAAAAAAAAST3JkZXJzIGFuZCBiaWxsaW5nCdPtKdrH",
    },
    Example {
        id: "modular-monolith",
        name: words::MODULAR_MONOLITH,
        story: words::MODULAR_MONOLITH_IS,
        link: "1.ABoDAQFPWMNZdpZbttbQLNBrbbbbbaLbbbXbRbLbLaAABLRbbbaLbQwxISESESKAIACAAAAAAAAAAAAAAAAAAAAACEJvb2tpbmdzCdMrkvJ5",
    },
    Example {
        id: "event-streaming",
        name: words::EVENT_STREAMING,
        story: words::EVENT_STREAMING_IS,
        link: "1.ABjIAQFtV9tttgMJtttNdttttttdttNhttrttsdsNZo4NdttttsNsAzjIhICEjMNTGVkZ2VyIGV2ZW50cwnTAAAAAAAABAEAAEPtLUg",
    },
    Example {
        id: "moving-off-machines",
        name: words::MOVING_OFF_MACHINES,
        story: words::MOVING_OFF_MACHINES_IS,
        link: "1.ABYzAQFNWJJHHHJJJJDGZLJHJJJI3IJJJBBJJJLLIxBBJGxJZJJBJAwSIUECIyIPQ2xhaW1zIGhhbmRsaW5nCdM4Wlnl",
    },
    Example {
        id: "serverless",
        name: words::SERVERLESS,
        story: words::SERVERLESS_IS,
        link: "1.ABiJAQFtV9dbdcMLdbbNLMLbbbbNbcBbrRaLbLdbZZZbrLQLBbbbaAySETMiEiIMVGlja2V0IHNhbGVzCdMAgAAAAMAQAAAAYzgNrw",
    },
];
