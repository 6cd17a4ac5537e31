//! NO_PROXY: who is reached without a proxy.

use std::net::IpAddr;

use super::target::Target;

/// A list as curl, requests and httpx read it: names with all their subdomains, addresses, networks (`10.0.0.0/8`), each with a port
/// or without, `*` for all.
#[derive(Debug, Default)]
pub struct Direct(Vec<Entry>);

impl Direct {
    pub fn parse(list: &str) -> Direct {
        Direct(list.split([',', ' ']).filter_map(Entry::parse).collect())
    }

    pub fn covers(&self, target: &Target) -> bool {
        self.0.iter().any(|entry| entry.covers(target))
    }
}

#[derive(Debug)]
enum Entry {
    All,
    Name { name: String, port: Option<u16> },
    Network { address: IpAddr, bits: u32, port: Option<u16> },
}

impl Entry {
    fn parse(text: &str) -> Option<Entry> {
        if text == "*" {
            return Some(Entry::All);
        }
        if let Some(network) = Entry::network(text, None) {
            return Some(network);
        }
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok()?)),
            None => (text, None),
        };
        if let Some(network) = Entry::network(host, port) {
            return Some(network);
        }
        let name = host.trim_start_matches('*').trim_start_matches('.').to_owned();
        if name.is_empty() { None } else { Some(Entry::Name { name, port }) }
    }

    fn network(text: &str, port: Option<u16>) -> Option<Entry> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let address: IpAddr = address.trim_start_matches('[').trim_end_matches(']').parse().ok()?;
        let all = if address.is_ipv4() { 32 } else { 128 };
        Some(Entry::Network { address, bits: bits.unwrap_or(all).min(all), port })
    }

    fn covers(&self, target: &Target) -> bool {
        let is_port = |port: &Option<u16>| port.is_none_or(|port| port == target.port);
        match self {
            Entry::All => true,
            Entry::Name { name, port } => is_port(port) && is_same_or_below(target.host, name),
            Entry::Network { address, bits, port } => {
                is_port(port) && target.host.parse().is_ok_and(|host| is_within(host, *address, *bits))
            }
        }
    }
}

/// The end of an address is no domain.
fn is_same_or_below(host: &str, name: &str) -> bool {
    let above = host.len().checked_sub(name.len()).and_then(|start| host.split_at_checked(start));
    above.is_some_and(|(below, end)| end.eq_ignore_ascii_case(name) && (below.is_empty() || below.ends_with('.')))
        && host.parse::<IpAddr>().is_err()
}

fn is_within(host: IpAddr, network: IpAddr, bits: u32) -> bool {
    match (host, network) {
        (IpAddr::V4(host), IpAddr::V4(network)) => (host.to_bits() ^ network.to_bits()).checked_shr(32 - bits).unwrap_or(0) == 0,
        (IpAddr::V6(host), IpAddr::V6(network)) => (host.to_bits() ^ network.to_bits()).checked_shr(128 - bits).unwrap_or(0) == 0,
        _ => false,
    }
}
