package odai.service;

import com.fasterxml.jackson.databind.JsonNode;

/// One question about one picture, to be answered in a given form.
///
/// @param picture as a data URL
/// @param detail how closely the model looks at it
/// @param name of the form, for the service
/// @param schema of the answer, in JSON Schema as strict mode takes it
/// @param mostTokens of the answer
public record StructuredQuestion(
        String model,
        String words,
        String picture,
        String detail,
        String name,
        JsonNode schema,
        int mostTokens) {}
