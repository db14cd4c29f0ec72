package odai.service;

import odai.targets.Target;

/// Whom to ask, and where.
///
/// @param baseUrl of the service; the practice server's while it runs
public record ServiceAccess(Target target, String baseUrl, ApiKey key) {
    /// The same service at another address.
    public ServiceAccess at(String address) {
        return new ServiceAccess(target, address, key);
    }
}
