//! Opens a connection for ureq: to the host or to its proxy, through the proxy, into TLS.

use std::sync::Arc;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout};

use super::attempt::{self, SendError, Stage};
use super::connect::connect;
use super::link::{Link, Stream};
use super::proxy::Proxies;
use super::socket::Socket;
use super::target::Target;
use super::tls::Tls;

#[derive(Debug)]
pub struct Dial {
    pub proxies: Arc<Proxies>,
    pub tls: Tls,
}

impl Connector for Dial {
    type Out = Link;

    fn connect(&self, details: &ConnectionDetails, _: Option<()>) -> Result<Option<Link>, ureq::Error> {
        match self.open(details.uri) {
            Ok(link) => Ok(Some(link)),
            Err(reason) => Err(attempt::end(reason).into()),
        }
    }
}

impl Dial {
    fn open(&self, uri: &Uri) -> Result<Link, SendError> {
        let target = Target::of(uri).ok_or_else(|| SendError::Misuse("the URL is not one of http or https".to_owned()))?;
        let proxy = self.proxies.of(&target);
        let mut socket = match proxy {
            None => socket(&target, &target.to_string())?,
            Some(proxy) => socket(&proxy.target(), &format!("the proxy {}", proxy.target()))?,
        };
        if !target.secure {
            return Ok(Link::new(Stream::Plain(socket), proxy.map(|proxy| proxy.forward(uri))));
        }
        if let Some(proxy) = proxy {
            attempt::enter(Stage::Tunnelling);
            proxy.tunnel(&mut socket, &target)?;
        }
        attempt::enter(Stage::Securing);
        Ok(Link::new(Stream::Tls(Box::new(self.tls.handshake(socket, &target)?)), None))
    }
}

fn socket(target: &Target, name: &str) -> Result<Socket, SendError> {
    Socket::new(connect(target, name)?)
        .map_err(|error| SendError::connect(format!("no connection to {name} ({})", attempt::in_words(&error))))
}

/// Names are looked up where a connection is opened: ureq would do it for each request, those on kept connections too.
#[derive(Debug)]
pub struct LaterResolver;

impl Resolver for LaterResolver {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        Ok(self.empty())
    }
}
