//! TLS: whom to trust, and the handshake.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::attempt::{self, SendError};
use super::socket::Socket;
use super::target::Target;

/// Speaks TLS with those whose certificates are trusted.
pub struct Tls {
    /// `None`: what the system trusts, read when it is needed first.
    trusted: Option<Arc<RootCertStore>>,
    config: Mutex<Option<Arc<ClientConfig>>>,
}

impl Tls {
    pub fn new(trusted: Option<Arc<RootCertStore>>) -> Tls {
        Tls { trusted, config: Mutex::new(None) }
    }

    /// # Errors
    /// Why there is no TLS with the target, for people. Where the attempt has ended, that is the reason instead.
    pub fn handshake(&self, mut socket: Socket, target: &Target) -> Result<StreamOwned<ClientConnection, Socket>, SendError> {
        let config = self.config()?;
        let name = ServerName::try_from(target.host.to_owned())
            .map_err(|_| SendError::Misuse("the URL's host is neither a name nor an address".to_owned()))?;
        let mut connection = ClientConnection::new(config, name).map_err(|error| refused(target, &error))?;
        while connection.is_handshaking() {
            connection.complete_io(&mut socket).map_err(|error| match error.get_ref().and_then(|inner| inner.downcast_ref()) {
                Some(error) => refused(target, error),
                None => {
                    SendError::connect(format!("{target} ended the connection within the TLS handshake ({})", attempt::in_words(&error)))
                }
            })?;
        }
        Ok(StreamOwned::new(connection, socket))
    }

    fn config(&self) -> Result<Arc<ClientConfig>, SendError> {
        // Whoever panicked with it left it empty or whole.
        let mut config = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(config) = &*config {
            return Ok(Arc::clone(config));
        }
        let trusted = match &self.trusted {
            Some(trusted) => Arc::clone(trusted),
            None => Arc::new(trusted_by_system()?),
        };
        let built = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| SendError::connect(format!("TLS cannot be used: {error}")))?
            .with_root_certificates(trusted)
            .with_no_client_auth();
        Ok(Arc::clone(config.insert(Arc::new(built))))
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Tls")
    }
}

/// The certificates of a PEM file, to trust instead of the system's.
///
/// # Errors
/// What is wrong with the file, for people.
pub fn trusted_by_file(path: &Path) -> Result<RootCertStore, String> {
    let shown = path.display();
    let pem = std::fs::read(path).map_err(|error| format!("ca: {shown} cannot be read: {error}"))?;
    let mut trusted = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        let certificate = certificate.map_err(|error| format!("ca: {shown} is not a PEM file: {error}"))?;
        trusted.add(certificate).map_err(|error| format!("ca: {shown} has a certificate that cannot be used: {error}"))?;
    }
    if trusted.is_empty() { Err(format!("ca: {shown} has no certificate in PEM form")) } else { Ok(trusted) }
}

fn trusted_by_system() -> Result<RootCertStore, SendError> {
    let found = rustls_native_certs::load_native_certs();
    let mut trusted = RootCertStore::empty();
    // Systems carry some that no TLS library of today reads; the others are good.
    trusted.add_parsable_certificates(found.certs);
    if trusted.is_empty() {
        let why = found.errors.first().map(|error| format!(" ({error})")).unwrap_or_default();
        return Err(SendError::connect(format!(
            "no trusted certificates were found on this system{why}: install them (often the package ca-certificates), set SSL_CERT_FILE, or give ca="
        )));
    }
    Ok(trusted)
}

fn refused(target: &Target, error: &rustls::Error) -> SendError {
    SendError::connect(match error {
        rustls::Error::InvalidCertificate(reason) => distrusted(target, reason),
        rustls::Error::InvalidMessage(_) => {
            format!("{target} does not speak TLS: check the port, and whether the URL is to start with http")
        }
        other => format!("no TLS connection to {target}: {other}"),
    })
}

fn distrusted(target: &Target, reason: &CertificateError) -> String {
    use CertificateError as Reason;
    match reason {
        Reason::UnknownIssuer => format!(
            "the certificate of {target} is from nobody who is trusted here: if that is meant to be, for example with a proxy that looks into TLS, \
             give the issuer's certificate with ca="
        ),
        Reason::Expired | Reason::ExpiredContext { .. } => {
            format!("the certificate of {target} has expired: check this machine's clock, else the other side has to renew it")
        }
        Reason::NotValidYet | Reason::NotValidYetContext { .. } => {
            format!("the certificate of {target} is not valid yet: check this machine's clock")
        }
        Reason::NotValidForName | Reason::NotValidForNameContext { .. } => {
            format!("the certificate of {target} is for another name: check the URL's host")
        }
        // Which is what those are that people make for a test with openssl's defaults.
        Reason::Other(error) if error.to_string().contains("CaUsedAsEndEntity") => format!(
            "the certificate of {target} is that of an issuer: a server needs one of its own (with openssl: -addext basicConstraints=CA:FALSE)"
        ),
        other => format!("the certificate of {target} is not accepted: {other}"),
    }
}
