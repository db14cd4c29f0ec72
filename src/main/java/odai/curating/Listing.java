package odai.curating;

import java.util.List;

/// The answer to a query.
///
/// @param ids in the order asked for; a view over plain numbers, cheap at any size
/// @param counts of every filter value
public record Listing(List<Long> ids, Counts counts) {}
