/// What the program asks of a service that trains or runs models, in words of its own: the port.
/// Each service has an adapter in a package below, which alone knows that service's client.
@NullMarked
package odai.service;

import org.jspecify.annotations.NullMarked;
