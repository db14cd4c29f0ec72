package odai.service;

import odai.dataset.CurvePoint;

/// A model that a service kept from part of the way.
///
/// @param model the name it answers by; empty where the service does not say
/// @param metrics what was measured at its step, which is 0 where the service does not say
public record RemoteCheckpoint(String id, String model, CurvePoint metrics) {
    public RemoteCheckpoint {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a checkpoint without an id");
        }
    }
}
