package odai.curve;

/// One value at one step.
public record CurveValue(int step, double value) {}
