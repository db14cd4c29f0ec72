package odai.dataset;

/// What the curator says of a kind: it is there, or it is not, whatever a screener saw.
public enum FlagWord {
    CONFIRMED,
    CLEARED
}
