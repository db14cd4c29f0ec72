package odai.curve;

/// One value at one step.
public record Spot(int step, double value) {}
