//! The handle: a rulebook that was opened.

use std::sync::Arc;

use jiceng::{
    law::{layers::Layer, rulebook},
    wire::Pointer,
};

use crate::{
    JicengError,
    told::{Tell, told},
};

/// A rulebook (规则集) that was opened once and is asked often.
///
/// It never changes, so any number of threads may ask it at the same time.
#[derive(Debug, uniffi::Object)]
pub struct Rulebook(rulebook::Rulebook);

told! {
    /// The rules that were applied, by id and content.
    RulebookRef of rulebook::RulebookRef {
        /// The rulebook.
        id: String,
        /// The SHA-256 of its canonical JSON.
        revision: String,
        /// The layers upon it.
        layers: Vec<String>,
    }
}

#[uniffi::export]
impl Rulebook {
    /// Opens a rulebook that is built in: `cn`, the national rules, or `demo`, invented ones.
    ///
    /// Errors: `unknown-rulebook`.
    #[uniffi::constructor]
    pub fn builtin(id: &str) -> Result<Arc<Self>, JicengError> {
        Ok(Arc::new(Self(rulebook::Rulebook::builtin(id)?)))
    }

    /// Opens a rulebook from the text of its document.
    ///
    /// Law changes faster than apps are updated: fetch the text, keep it, open it here.
    ///
    /// Errors: all of a document that is not a rulebook, each with its pointer.
    #[uniffi::constructor]
    pub fn open(text: &str) -> Result<Arc<Self>, JicengError> {
        Ok(Arc::new(Self(rulebook::Rulebook::open(text)?)))
    }

    /// Opens a rulebook from text, and only if it is the revision that was pinned.
    ///
    /// Errors: `pin-mismatch`, and those of `open`.
    #[uniffi::constructor]
    pub fn pinned(text: &str, sha256: &str) -> Result<Arc<Self>, JicengError> {
        Ok(Arc::new(Self(rulebook::Rulebook::pinned(text, sha256)?)))
    }

    /// The same rulebook with layers upon it (下级规则), from the highest level down.
    ///
    /// Each is the id of one that is built in, such as `zhejiang`, or the text of a layer.
    ///
    /// Errors: `unknown-layer`, `bad-layer`, and those of `open`.
    pub fn with_layers(&self, layers: Vec<String>) -> Result<Arc<Self>, JicengError> {
        let place = Pointer::root().key("layers");
        let opened = layers.iter().enumerate().map(|(n, it)| {
            let is_text = it.trim_start().starts_with('{');
            let layer = if is_text { Layer::open(it) } else { Layer::builtin(it) };
            layer.map_err(|it| it.below(&place.index(n)))
        });
        let opened = opened.collect::<Result<Vec<_>, _>>()?;
        let made = self.0.with_layers(&opened).map_err(|it| it.below(&place))?;
        Ok(Arc::new(Self(made)))
    }

    /// Which rules these are, by id and content.
    pub fn reference(&self) -> Result<RulebookRef, JicengError> {
        Ok(self.0.reference().tell())
    }

    /// Answers any question as JSON: `{ "ok": … }` or `{ "error": … }`.
    ///
    /// The answer is canonical: equal questions have equal answers, byte for byte, in
    /// every language. An error inside the answer throws nothing.
    pub fn call(&self, question: &str) -> Result<String, JicengError> {
        Ok(self.0.call(question))
    }
}

impl Rulebook {
    pub(crate) fn core(&self) -> &rulebook::Rulebook {
        &self.0
    }
}

/// Answers any question that names its rulebook, as JSON.
///
/// It opens the rulebook anew at every call; whoever asks more than once opens it once.
#[uniffi::export]
pub fn answer(question: &str) -> Result<String, JicengError> {
    Ok(jiceng::json::answer(question))
}
