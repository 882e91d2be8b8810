//! The context of an assessment: what it is, where it runs, what is at stake.
//!
//! Share links already carry it, since they live for ever; nothing asks for it or uses it yet. Each field
//! holds one small number, `0..=15`; 0 is "not said". docs/share-link.md lists what the numbers mean.

/// One context question. The discriminant is its place in share links and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileField {
    /// Any of 1 serves requests, 2 jobs or consumers, 4 keeps state by design, 8 publishes or consumes events.
    Workload = 0,
    /// 1 one service, 2 two to five, 3 six to thirty, 4 more.
    Services = 1,
    /// 1 one team, 2 two to four, 3 more.
    Teams = 2,
    /// Is there a platform team? 1 no, 2 yes, 3 don't know.
    PlatformTeam = 3,
    /// 1 Kubernetes, 2 a container platform or other containers, 3 functions, 4 virtual or physical machines.
    Runtime = 4,
    /// Any of 1 synchronous calls, 2 events; or 4 alone, none.
    Communication = 5,
    /// Longest chain of synchronous calls: 1 one, 2 two or three, 3 four or more.
    Chain = 6,
    /// Does it own a database? 1 no, 2 yes, 3 don't know.
    OwnsData = 7,
    /// Is a database shared with another service? 1 no, 2 yes, 3 don't know.
    SharesData = 8,
    /// Does a business process span services? 1 no, 2 yes, 3 don't know.
    CrossServiceProcess = 9,
    /// 1 public or internal, 2 personal or confidential, 3 regulated.
    Sensitivity = 10,
    /// An hour of outage: 1 little happens, 2 noticeable, 3 serious.
    Criticality = 11,
}

impl ProfileField {
    /// All fields, in the order of share links.
    pub const ALL: [Self; 12] = [
        Self::Workload,
        Self::Services,
        Self::Teams,
        Self::PlatformTeam,
        Self::Runtime,
        Self::Communication,
        Self::Chain,
        Self::OwnsData,
        Self::SharesData,
        Self::CrossServiceProcess,
        Self::Sensitivity,
        Self::Criticality,
    ];

    /// The highest number the field takes.
    pub const fn max(self) -> u8 {
        match self {
            Self::Workload => 15,
            Self::Services | Self::Runtime | Self::Communication => 4,
            Self::Teams
            | Self::PlatformTeam
            | Self::Chain
            | Self::OwnsData
            | Self::SharesData
            | Self::CrossServiceProcess
            | Self::Sensitivity
            | Self::Criticality => 3,
        }
    }
}

/// What is known of the context; everything may be unsaid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile([u8; ProfileField::ALL.len()]);

impl Profile {
    /// The number of a field; 0 if it is not said.
    pub fn get(self, field: ProfileField) -> u8 {
        self.0.get(field as usize).copied().unwrap_or(0)
    }

    /// The profile with this field set; `None` if the number is out of the field's range.
    #[must_use]
    pub fn with(mut self, field: ProfileField, number: u8) -> Option<Self> {
        if number > field.max() {
            return None;
        }
        *self.0.get_mut(field as usize)? = number;
        Some(self)
    }

    /// True if nothing is said.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
