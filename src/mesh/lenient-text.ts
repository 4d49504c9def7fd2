/**
 * Names cut in the middle of an emoji travel on real meshes. The protobuf runtime throws on such text by default, which would
 * cost the whole message; imported for its effect, this file makes it stand as U+FFFD instead.
 *
 * The setting is the runtime's own and holds for the process; what is deprecated about it is only that it is global.
 */

import { configureTextEncoding, getTextEncoding } from "@bufbuild/protobuf/wire";

import { fromUtf8 } from "../base/bytes.ts";

configureTextEncoding({ ...getTextEncoding(), decodeUtf8: fromUtf8 });
