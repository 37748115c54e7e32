//! Which rules: a rulebook, and the layers that lie upon it.

use clap::Args;
use jiceng::{
    law::{layers::Layer, rulebook::Rulebook},
    wire::{Error, Pointer},
};
use serde_json::Value;

use crate::{failure::Failure, input};

/// A rulebook with layers upon it.
#[derive(Args)]
pub(crate) struct Rules {
    /// The rules: a built-in rulebook, a file or a folder.
    #[arg(long, value_name = "ID|FILE|FOLDER", default_value = "cn")]
    pub(crate) rulebook: String,
    #[command(flatten)]
    pub(crate) layers: Layers,
}

impl Rules {
    /// The rulebook with its layers.
    pub(crate) fn book(&self) -> Result<Rulebook, Failure> {
        self.layers.upon(&self.base()?)
    }

    /// The rulebook without them.
    pub(crate) fn base(&self) -> Result<Rulebook, Failure> {
        input::rulebook(&self.rulebook)
    }
}

/// Layers, from the highest level down.
#[derive(Args)]
pub(crate) struct Layers {
    /// Local rules upon it: a built-in layer, a file or a folder; may be repeated,
    /// from the province down.
    #[arg(long = "layer", value_name = "ID|FILE|FOLDER")]
    named: Vec<String>,
}

impl Layers {
    /// The rulebook with them upon it.
    pub(crate) fn upon(&self, book: &Rulebook) -> Result<Rulebook, Failure> {
        laid(book, &self.named)
    }

    /// Opened, but not yet laid upon anything.
    pub(crate) fn open(&self) -> Result<Vec<Layer>, Failure> {
        open(&self.named)
    }

    /// As a question to the JSON door names them.
    pub(crate) fn documents(&self) -> Result<Vec<Value>, Failure> {
        documents(&self.named)
    }
}

/// Lays layers upon a rulebook; an error names the file and the place in it.
pub(crate) fn laid(book: &Rulebook, named: &[String]) -> Result<Rulebook, Failure> {
    book.with_layers(&open(named)?).map_err(|it| placed(it, named))
}

/// Layers as a question to the JSON door names them: ids or documents.
pub(crate) fn documents(named: &[String]) -> Result<Vec<Value>, Failure> {
    named.iter().map(|it| input::layer_document(it)).collect()
}

fn open(named: &[String]) -> Result<Vec<Layer>, Failure> {
    named.iter().map(|it| input::layer(it)).collect()
}

/// The first key of the pointer is the number of the layer.
fn placed(mut error: Error, named: &[String]) -> Failure {
    let mut keys = error.pointer.as_str().split('/').skip(1);
    let number = keys.next().and_then(|it| it.parse::<usize>().ok());
    let Some(named) = number.and_then(|it| named.get(it)) else { return error.into() };
    // Keys stand escaped in a pointer.
    let rest = keys.map(|it| it.replace("~1", "/").replace("~0", "~"));
    error.pointer = rest.fold(Pointer::root(), |place, key| place.key(&key));
    Failure::from(error).within(named.as_str())
}
