//! Example teams, to see what comes out before anything goes in.
//!
//! Each is a share link with a story. `tests/golden` makes the links from the teams' answers, compares, and argues why
//! findings and first steps are what an expert would say.

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
        name: "Small fleet on Kubernetes",
        story: "Two teams with a few services that keep the factors well, share one schema and retry without limits.",
        link: "1.AByZAQFPUNdttvt9ttHHLLNttttttsNtttttttttZBRBbLrdbgwyIREiIiIAAMMAAAAAAAAAAAAAAAAAAAAAEk9yZGVycyBhbmQgYmlsbGluZwnTnPK0sA",
    },
    Example {
        id: "modular-monolith",
        name: "Modular monolith",
        story: "One deployable of two teams, with sessions in memory and jobs beside the requests.",
        link: "1.ABgLAQFPUMNZdpZbttbQLNBrbbbbbaLbbbXbRbLbLQAABKALRQwxISESESKAIACAAAAAAAAAAAAAAAAACEJvb2tpbmdzCdMEnt6M",
    },
    Example {
        id: "event-streaming",
        name: "Event streaming platform",
        story: "Consumers with state of their own; deployment is good, the handling of messages is not.",
        link: "1.ABe1AQFtUNtttgMJtttNdttttttdttABttrttsdsNZo5tdtttgzjIhICEjMNTGVkZ2VyIGV2ZW50cwnTAAAAAAAAEAYAMCwNSw",
    },
    Example {
        id: "moving-off-machines",
        name: "Moving off machines",
        story: "Services on machines with one database between them; every release takes a weekend.",
        link: "1.ABU_AQFNUJJHHHJJJJDGZLJHJJJI3IJJJBBJJJLLIxBBJG5JZAwSIUECIyIPQ2xhaW1zIGhhbmRsaW5nCdO6je7n",
    },
    Example {
        id: "serverless",
        name: "Serverless",
        story: "Functions of one team: the provider runs them well, and nothing handles an event that arrives twice.",
        link: "1.ABc3AQFtUNdbdcMLdbbNLMLbbbbNbcBbsBaLbLdbZZZbrKKLBQySETMiEiIMVGlja2V0IHNhbGVzCdMAgAAAAMAgAACVYaWY",
    },
];
