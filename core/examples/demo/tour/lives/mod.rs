//! Whole lives on the fake vendors, in virtual time: real requests, signed, verified, answered and read, and nobody waits.

#![allow(clippy::indexing_slicing, reason = "objects of the lives' own, which have or take any name")]

mod aieev;
mod edgegap;
mod huaweicloud;
mod ncloud;
mod ppio;

mod stage;

use std::error::Error;

use clearway::Vendor;

use super::paper::{ODD, PLAIN, Paper, words};
use stage::Stage;

pub fn write(paper: &mut Paper, vendors: &[&'static Vendor]) -> Result<(), Box<dyn Error>> {
    paper.blank();
    paper.title("lives", "on the fake vendors, in virtual time");
    let line =
        "Each line was a request: checked, signed, verified by the fake vendor, answered and read. Nobody waited: the clock was moved.";
    paper.say(words(PLAIN, line));
    paper.say([words(ODD, "↻"), words(PLAIN, " went wrong on the way, as the demo asked for, and was repeated")]);
    for vendor in vendors {
        paper.blank();
        match vendor.id {
            "aieev" => aieev::live(&mut Stage::new(paper, vendor)?)?,
            "edgegap" => edgegap::live(&mut Stage::new(paper, vendor)?)?,
            "huaweicloud" => huaweicloud::live(&mut Stage::new(paper, vendor)?)?,
            "ncloud" => ncloud::live(&mut Stage::new(paper, vendor)?)?,
            "ppio" => ppio::live(&mut Stage::new(paper, vendor)?)?,
            _ => {}
        }
    }
    Ok(())
}
