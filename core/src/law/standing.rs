//! What every rule says about itself, whatever it rules.

use super::{Cite, Confidence, Derogation, Force, InForce};
use crate::words::Text;

/// What every rule may say about itself.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The articles it rests on.
    pub cites: &'a [Cite],
    /// The days on which it is in force.
    pub in_force: InForce,
    /// How strongly it binds.
    pub force: Force,
    /// How surely it is known.
    pub confidence: Confidence,
    /// Where the law is silent (法无明文): why this value is the default.
    pub silent: Option<&'a Text>,
    /// In a layer: the authority for being looser than the rule above.
    pub derogates: Option<&'a Derogation>,
}

/// Declares a rule: its own keys and those that every rule may have.
macro_rules! rule {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// The articles it rests on (依据).
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub cites: Vec<$crate::law::Cite>,
            /// The days on which it is in force (施行期间).
            #[serde(default)]
            pub in_force: $crate::law::InForce,
            /// How strongly it binds.
            #[serde(default)]
            pub force: $crate::law::Force,
            /// How surely it is known.
            #[serde(default)]
            pub confidence: $crate::law::Confidence,
            /// What a reader of the rulebook should know.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// Where the law is silent (法无明文): why this value is our default.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub silent: Option<$crate::words::Text>,
            /// In a layer: the authority for being looser than the rule above (变通依据).
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub derogates: Option<$crate::law::Derogation>,
        }

        impl $name {
            /// What the rule says about itself.
            #[must_use]
            pub fn standing(&self) -> $crate::law::Standing<'_> {
                $crate::law::Standing {
                    cites: &self.cites,
                    in_force: self.in_force,
                    force: self.force,
                    confidence: self.confidence,
                    silent: self.silent.as_ref(),
                    derogates: self.derogates.as_ref(),
                }
            }
        }
    };
}
pub(crate) use rule;
