package odai.service;

/// A price that a service names before a job is ordered.
///
/// @param dollars for the whole job
/// @param tokens that would be trained, all epochs together; 0 where the service does not say
public record Quote(double dollars, long tokens) {
    public Quote {
        if (!(dollars >= 0) || tokens < 0) {
            throw new IllegalArgumentException(dollars + " for " + tokens);
        }
    }
}
