//! Who belongs to which body, from when to when.

use jiceng::people;

use crate::given::given;

given! {
    /// Bodies and those who belong to them (名册), by opaque ids.
    ///
    /// Spans keep what was: a past meeting is judged by who belonged on its day.
    Roster as people::Roster {
        /// The bodies, as a tree.
        #[uniffi(default = [])]
        bodies: Vec<Body>,
        /// Who belongs where, and as what.
        #[uniffi(default = [])]
        spans: Vec<Belonging>,
        /// Who holds which office.
        #[uniffi(default = [])]
        offices: Vec<Office>,
        /// Sanctions and suspensions that take rights.
        #[uniffi(default = [])]
        bars: Vec<Bar>,
        /// Who is left out of the base of quorums.
        #[uniffi(default = [])]
        exclusions: Vec<Exclusion>,
        /// Near relatives (近亲属).
        #[uniffi(default = [])]
        kin: Vec<Kin>,
    }
    /// A body (组织): a branch, a committee, a village.
    Body as people::Body {
        /// The body.
        id: String,
        /// What it is, such as `party-branch`.
        kind: String,
        /// The body directly above; absent at the top.
        #[uniffi(default = None)]
        parent: Option<String>,
        /// Its first day; absent if long ago.
        #[uniffi(default = None)]
        from: Option<String>,
        /// Its last day; absent if it goes on.
        #[uniffi(default = None)]
        until: Option<String>,
    }
    /// A span in which a person belongs to a body as something.
    Belonging as people::Belonging {
        /// The person, as an opaque id.
        person: String,
        /// The body.
        organ: String,
        /// As what, such as `full-member` or `villager`.
        is: String,
        /// The first day.
        from: String,
        /// The last day; absent if it goes on.
        #[uniffi(default = None)]
        until: Option<String>,
        /// The household (户).
        #[uniffi(default = None)]
        household: Option<String>,
        /// The day on which the person comes of age; asked for only where age matters.
        #[uniffi(default = None)]
        adult_on: Option<String>,
    }
    /// A span in which a person holds an office of a body.
    Office as people::Office {
        /// The person.
        person: String,
        /// The body.
        organ: String,
        /// The office, such as `secretary`.
        office: String,
        /// The first day.
        from: String,
        /// The last day; absent if it goes on.
        #[uniffi(default = None)]
        until: Option<String>,
    }
    /// A span in which something takes rights of a person, such as a sanction.
    Bar as people::Bar {
        /// The person.
        person: String,
        /// What it is, such as `party-probation`.
        kind: String,
        /// The first day.
        from: String,
        /// The last day; absent if it goes on.
        #[uniffi(default = None)]
        until: Option<String>,
    }
    /// A person who is left out of the base of quorums (不计入应到会人数).
    Exclusion as people::Exclusion {
        /// The person.
        person: String,
        /// The body.
        organ: String,
        /// Why, such as `long-bedridden`.
        reason: String,
        /// The day on which the superior consented; absent if it did not.
        #[uniffi(default = None)]
        consent_superior: Option<String>,
        /// The day on which the meeting consented; absent if it did not.
        #[uniffi(default = None)]
        consent_meeting: Option<String>,
        /// The last day; absent if it goes on.
        #[uniffi(default = None)]
        until: Option<String>,
    }
    /// Two persons who are near relatives.
    Kin as people::Kin {
        /// One of them.
        a: String,
        /// The other.
        b: String,
    }
}
