/// What an assistant may ask for by name. Modules declare their tools here; each is an operation of `openapi.yaml`, is
/// described by it, and is carried out through the same door as every other call.
@NullMarked
package org.plumbline.platform.tools;

import org.jspecify.annotations.NullMarked;
