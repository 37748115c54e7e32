//! The layers that are built in: files of `core/rulebooks/layers/`.

use super::Layer;
use crate::{
    wire::{Error, Problem},
    words,
};

macro_rules! files {
    ($id:literal: $($path:literal)*) => {
        ($id, &[$((
            $path,
            include_str!(concat!(env!("OUT_DIR"), "/rulebooks/layers/", $id, "/", $path)),
        )),*])
    };
}

/// Every built-in layer, with its files.
const BUILTIN: &[(&str, &[(&str, &str)])] = &[
    files!("zhejiang": "layer.json" "sources.json" "labels.json" "lifecycles/petition.json"),
    files!("demo-county": "layer.json" "sources.json" "labels.json" "lifecycles/petition.json"),
];

pub(super) fn open(id: &str) -> Result<Layer, Error> {
    let Some((_, files)) = BUILTIN.iter().find(|it| it.0 == id) else {
        return Err(Error::new(Problem::UnknownLayer {
            layer: id.into(),
            nearest: words::nearest(id, BUILTIN.iter().map(|it| it.0)),
        }));
    };
    Layer::open_folder(files)
}
