// Generated from proto/veillee.proto by `npm run proto`. Not edited by hand.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const veillee = $root.veillee = (() => {

    const veillee = {};

    veillee.Entry = (function() {

        const Entry = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Entry.prototype.node = 0;
        Entry.prototype.number = 0;
        Entry.prototype.orderMillis = 0;
        Entry.prototype.orderTick = 0;
        Entry.prototype.wallMillis = 0;
        Entry.prototype.wallQuality = 0;
        Entry.prototype.trust = 0;
        Entry.prototype.actorRole = 0;
        Entry.prototype.actorId = "";
        Entry.prototype.raw = null;
        Entry.prototype.sensitiveHash = null;
        Entry.prototype.clockRun = null;
        Entry.prototype.nodeStarted = null;
        Entry.prototype.messageHeard = null;
        Entry.prototype.messageFiled = null;
        Entry.prototype.messageQueued = null;
        Entry.prototype.householdNamed = null;
        Entry.prototype.householdTold = null;
        Entry.prototype.checkinMade = null;
        Entry.prototype.caseOpened = null;
        Entry.prototype.caseMoved = null;
        Entry.prototype.caseCorrected = null;
        Entry.prototype.caseAdded = null;
        Entry.prototype.taskMoved = null;
        Entry.prototype.keyPinned = null;
        Entry.prototype.keyChanged = null;
        Entry.prototype.keyEmptied = null;
        Entry.prototype.keyDuplicated = null;
        Entry.prototype.keyAccepted = null;
        Entry.prototype.keyRefused = null;
        Entry.prototype.keyDoubted = null;
        Entry.prototype.lexiconTaught = null;
        Entry.prototype.lexiconWithdrawn = null;
        Entry.prototype.rollcallStarted = null;
        Entry.prototype.rollcallEnded = null;
        Entry.prototype.nodeBegan = null;
        Entry.prototype.clockCorrected = null;
        Entry.prototype.sensitiveRead = null;
        Entry.prototype.personErased = null;
        Entry.prototype.sensitiveExpired = null;
        Entry.prototype.crisisBegan = null;
        Entry.prototype.crisisEnded = null;
        Entry.prototype.clockTold = null;
        Entry.prototype.backupMade = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Entry.prototype, "_raw", {
            get: $util.oneOfGetter($oneOfFields = ["raw"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Entry.prototype, "_sensitiveHash", {
            get: $util.oneOfGetter($oneOfFields = ["sensitiveHash"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Entry.prototype, "_clockRun", {
            get: $util.oneOfGetter($oneOfFields = ["clockRun"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        $Object.defineProperty(Entry.prototype, "fact", {
            get: $util.oneOfGetter($oneOfFields = ["nodeStarted", "messageHeard", "messageFiled", "messageQueued", "householdNamed", "householdTold", "checkinMade", "caseOpened", "caseMoved", "caseCorrected", "caseAdded", "taskMoved", "keyPinned", "keyChanged", "keyEmptied", "keyDuplicated", "keyAccepted", "keyRefused", "keyDoubted", "lexiconTaught", "lexiconWithdrawn", "rollcallStarted", "rollcallEnded", "nodeBegan", "clockCorrected", "sensitiveRead", "personErased", "sensitiveExpired", "crisisBegan", "crisisEnded", "clockTold", "backupMade"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Entry.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                writer.uint32(13).fixed32(message.node);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                writer.uint32(16).uint32(message.number);
            if (message.orderMillis != null && $Object.hasOwnProperty.call(message, "orderMillis") && !$Object.is(message.orderMillis, 0))
                writer.uint32(25).double(message.orderMillis);
            if (message.orderTick != null && $Object.hasOwnProperty.call(message, "orderTick") && message.orderTick !== 0)
                writer.uint32(32).uint32(message.orderTick);
            if (message.wallMillis != null && $Object.hasOwnProperty.call(message, "wallMillis") && !$Object.is(message.wallMillis, 0))
                writer.uint32(41).double(message.wallMillis);
            if (message.wallQuality != null && $Object.hasOwnProperty.call(message, "wallQuality") && message.wallQuality !== 0)
                writer.uint32(48).int32(message.wallQuality);
            if (message.trust != null && $Object.hasOwnProperty.call(message, "trust") && message.trust !== 0)
                writer.uint32(56).uint32(message.trust);
            if (message.actorRole != null && $Object.hasOwnProperty.call(message, "actorRole") && message.actorRole !== 0)
                writer.uint32(64).int32(message.actorRole);
            if (message.actorId != null && $Object.hasOwnProperty.call(message, "actorId") && message.actorId !== "")
                writer.uint32(74).string(message.actorId);
            if (message.raw != null && $Object.hasOwnProperty.call(message, "raw"))
                writer.uint32(82).string(message.raw);
            if (message.sensitiveHash != null && $Object.hasOwnProperty.call(message, "sensitiveHash"))
                writer.uint32(90).bytes(message.sensitiveHash);
            if (message.clockRun != null && $Object.hasOwnProperty.call(message, "clockRun"))
                writer.uint32(96).uint32(message.clockRun);
            if (message.nodeStarted != null && $Object.hasOwnProperty.call(message, "nodeStarted"))
                $root.veillee.NodeStarted.encode(message.nodeStarted, writer.uint32(130).fork(), _depth + 1).ldelim();
            if (message.messageHeard != null && $Object.hasOwnProperty.call(message, "messageHeard"))
                $root.veillee.MessageHeard.encode(message.messageHeard, writer.uint32(138).fork(), _depth + 1).ldelim();
            if (message.messageFiled != null && $Object.hasOwnProperty.call(message, "messageFiled"))
                $root.veillee.MessageFiled.encode(message.messageFiled, writer.uint32(146).fork(), _depth + 1).ldelim();
            if (message.messageQueued != null && $Object.hasOwnProperty.call(message, "messageQueued"))
                $root.veillee.MessageQueued.encode(message.messageQueued, writer.uint32(154).fork(), _depth + 1).ldelim();
            if (message.householdNamed != null && $Object.hasOwnProperty.call(message, "householdNamed"))
                $root.veillee.HouseholdNamed.encode(message.householdNamed, writer.uint32(162).fork(), _depth + 1).ldelim();
            if (message.householdTold != null && $Object.hasOwnProperty.call(message, "householdTold"))
                $root.veillee.HouseholdTold.encode(message.householdTold, writer.uint32(170).fork(), _depth + 1).ldelim();
            if (message.checkinMade != null && $Object.hasOwnProperty.call(message, "checkinMade"))
                $root.veillee.CheckinMade.encode(message.checkinMade, writer.uint32(178).fork(), _depth + 1).ldelim();
            if (message.caseOpened != null && $Object.hasOwnProperty.call(message, "caseOpened"))
                $root.veillee.CaseOpened.encode(message.caseOpened, writer.uint32(186).fork(), _depth + 1).ldelim();
            if (message.caseMoved != null && $Object.hasOwnProperty.call(message, "caseMoved"))
                $root.veillee.CaseMoved.encode(message.caseMoved, writer.uint32(194).fork(), _depth + 1).ldelim();
            if (message.caseCorrected != null && $Object.hasOwnProperty.call(message, "caseCorrected"))
                $root.veillee.CaseCorrected.encode(message.caseCorrected, writer.uint32(202).fork(), _depth + 1).ldelim();
            if (message.caseAdded != null && $Object.hasOwnProperty.call(message, "caseAdded"))
                $root.veillee.CaseAdded.encode(message.caseAdded, writer.uint32(210).fork(), _depth + 1).ldelim();
            if (message.taskMoved != null && $Object.hasOwnProperty.call(message, "taskMoved"))
                $root.veillee.TaskMoved.encode(message.taskMoved, writer.uint32(218).fork(), _depth + 1).ldelim();
            if (message.keyPinned != null && $Object.hasOwnProperty.call(message, "keyPinned"))
                $root.veillee.RadioKey.encode(message.keyPinned, writer.uint32(226).fork(), _depth + 1).ldelim();
            if (message.keyChanged != null && $Object.hasOwnProperty.call(message, "keyChanged"))
                $root.veillee.RadioKey.encode(message.keyChanged, writer.uint32(234).fork(), _depth + 1).ldelim();
            if (message.keyEmptied != null && $Object.hasOwnProperty.call(message, "keyEmptied"))
                $root.veillee.RadioKey.encode(message.keyEmptied, writer.uint32(242).fork(), _depth + 1).ldelim();
            if (message.keyDuplicated != null && $Object.hasOwnProperty.call(message, "keyDuplicated"))
                $root.veillee.SharedKey.encode(message.keyDuplicated, writer.uint32(250).fork(), _depth + 1).ldelim();
            if (message.keyAccepted != null && $Object.hasOwnProperty.call(message, "keyAccepted"))
                $root.veillee.RadioKey.encode(message.keyAccepted, writer.uint32(258).fork(), _depth + 1).ldelim();
            if (message.keyRefused != null && $Object.hasOwnProperty.call(message, "keyRefused"))
                $root.veillee.RadioKey.encode(message.keyRefused, writer.uint32(266).fork(), _depth + 1).ldelim();
            if (message.keyDoubted != null && $Object.hasOwnProperty.call(message, "keyDoubted"))
                $root.veillee.RadioKey.encode(message.keyDoubted, writer.uint32(274).fork(), _depth + 1).ldelim();
            if (message.lexiconTaught != null && $Object.hasOwnProperty.call(message, "lexiconTaught"))
                $root.veillee.LexiconTaught.encode(message.lexiconTaught, writer.uint32(282).fork(), _depth + 1).ldelim();
            if (message.lexiconWithdrawn != null && $Object.hasOwnProperty.call(message, "lexiconWithdrawn"))
                $root.veillee.LexiconWithdrawn.encode(message.lexiconWithdrawn, writer.uint32(290).fork(), _depth + 1).ldelim();
            if (message.rollcallStarted != null && $Object.hasOwnProperty.call(message, "rollcallStarted"))
                $root.veillee.RollcallStarted.encode(message.rollcallStarted, writer.uint32(298).fork(), _depth + 1).ldelim();
            if (message.rollcallEnded != null && $Object.hasOwnProperty.call(message, "rollcallEnded"))
                $root.veillee.RollcallEnded.encode(message.rollcallEnded, writer.uint32(306).fork(), _depth + 1).ldelim();
            if (message.nodeBegan != null && $Object.hasOwnProperty.call(message, "nodeBegan"))
                $root.veillee.NodeBegan.encode(message.nodeBegan, writer.uint32(314).fork(), _depth + 1).ldelim();
            if (message.clockCorrected != null && $Object.hasOwnProperty.call(message, "clockCorrected"))
                $root.veillee.ClockCorrected.encode(message.clockCorrected, writer.uint32(322).fork(), _depth + 1).ldelim();
            if (message.sensitiveRead != null && $Object.hasOwnProperty.call(message, "sensitiveRead"))
                $root.veillee.SensitiveRead.encode(message.sensitiveRead, writer.uint32(330).fork(), _depth + 1).ldelim();
            if (message.personErased != null && $Object.hasOwnProperty.call(message, "personErased"))
                $root.veillee.PersonErased.encode(message.personErased, writer.uint32(338).fork(), _depth + 1).ldelim();
            if (message.sensitiveExpired != null && $Object.hasOwnProperty.call(message, "sensitiveExpired"))
                $root.veillee.SensitiveExpired.encode(message.sensitiveExpired, writer.uint32(346).fork(), _depth + 1).ldelim();
            if (message.crisisBegan != null && $Object.hasOwnProperty.call(message, "crisisBegan"))
                $root.veillee.Crisis.encode(message.crisisBegan, writer.uint32(354).fork(), _depth + 1).ldelim();
            if (message.crisisEnded != null && $Object.hasOwnProperty.call(message, "crisisEnded"))
                $root.veillee.Crisis.encode(message.crisisEnded, writer.uint32(362).fork(), _depth + 1).ldelim();
            if (message.clockTold != null && $Object.hasOwnProperty.call(message, "clockTold"))
                $root.veillee.ClockTold.encode(message.clockTold, writer.uint32(370).fork(), _depth + 1).ldelim();
            if (message.backupMade != null && $Object.hasOwnProperty.call(message, "backupMade"))
                $root.veillee.BackupMade.encode(message.backupMade, writer.uint32(378).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Entry.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Entry();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.node = value;
                        else
                            delete message.node;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.orderMillis = value;
                        else
                            delete message.orderMillis;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.orderTick = value;
                        else
                            delete message.orderTick;
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.wallMillis = value;
                        else
                            delete message.wallMillis;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.wallQuality = value;
                        else
                            delete message.wallQuality;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.trust = value;
                        else
                            delete message.trust;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.actorRole = value;
                        else
                            delete message.actorRole;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.actorId = value;
                        else
                            delete message.actorId;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.raw = reader.stringVerify();
                        message._raw = "raw";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.sensitiveHash = reader.bytes();
                        message._sensitiveHash = "sensitiveHash";
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        message.clockRun = reader.uint32();
                        message._clockRun = "clockRun";
                        continue;
                    }
                case 16: {
                        if (wireType !== 2)
                            break;
                        message.nodeStarted = $root.veillee.NodeStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeStarted);
                        message.fact = "nodeStarted";
                        continue;
                    }
                case 17: {
                        if (wireType !== 2)
                            break;
                        message.messageHeard = $root.veillee.MessageHeard.decode(reader, reader.size(), $undefined, _depth + 1, message.messageHeard);
                        message.fact = "messageHeard";
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        message.messageFiled = $root.veillee.MessageFiled.decode(reader, reader.size(), $undefined, _depth + 1, message.messageFiled);
                        message.fact = "messageFiled";
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.messageQueued = $root.veillee.MessageQueued.decode(reader, reader.size(), $undefined, _depth + 1, message.messageQueued);
                        message.fact = "messageQueued";
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        message.householdNamed = $root.veillee.HouseholdNamed.decode(reader, reader.size(), $undefined, _depth + 1, message.householdNamed);
                        message.fact = "householdNamed";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.householdTold = $root.veillee.HouseholdTold.decode(reader, reader.size(), $undefined, _depth + 1, message.householdTold);
                        message.fact = "householdTold";
                        continue;
                    }
                case 22: {
                        if (wireType !== 2)
                            break;
                        message.checkinMade = $root.veillee.CheckinMade.decode(reader, reader.size(), $undefined, _depth + 1, message.checkinMade);
                        message.fact = "checkinMade";
                        continue;
                    }
                case 23: {
                        if (wireType !== 2)
                            break;
                        message.caseOpened = $root.veillee.CaseOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.caseOpened);
                        message.fact = "caseOpened";
                        continue;
                    }
                case 24: {
                        if (wireType !== 2)
                            break;
                        message.caseMoved = $root.veillee.CaseMoved.decode(reader, reader.size(), $undefined, _depth + 1, message.caseMoved);
                        message.fact = "caseMoved";
                        continue;
                    }
                case 25: {
                        if (wireType !== 2)
                            break;
                        message.caseCorrected = $root.veillee.CaseCorrected.decode(reader, reader.size(), $undefined, _depth + 1, message.caseCorrected);
                        message.fact = "caseCorrected";
                        continue;
                    }
                case 26: {
                        if (wireType !== 2)
                            break;
                        message.caseAdded = $root.veillee.CaseAdded.decode(reader, reader.size(), $undefined, _depth + 1, message.caseAdded);
                        message.fact = "caseAdded";
                        continue;
                    }
                case 27: {
                        if (wireType !== 2)
                            break;
                        message.taskMoved = $root.veillee.TaskMoved.decode(reader, reader.size(), $undefined, _depth + 1, message.taskMoved);
                        message.fact = "taskMoved";
                        continue;
                    }
                case 28: {
                        if (wireType !== 2)
                            break;
                        message.keyPinned = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyPinned);
                        message.fact = "keyPinned";
                        continue;
                    }
                case 29: {
                        if (wireType !== 2)
                            break;
                        message.keyChanged = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyChanged);
                        message.fact = "keyChanged";
                        continue;
                    }
                case 30: {
                        if (wireType !== 2)
                            break;
                        message.keyEmptied = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyEmptied);
                        message.fact = "keyEmptied";
                        continue;
                    }
                case 31: {
                        if (wireType !== 2)
                            break;
                        message.keyDuplicated = $root.veillee.SharedKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyDuplicated);
                        message.fact = "keyDuplicated";
                        continue;
                    }
                case 32: {
                        if (wireType !== 2)
                            break;
                        message.keyAccepted = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyAccepted);
                        message.fact = "keyAccepted";
                        continue;
                    }
                case 33: {
                        if (wireType !== 2)
                            break;
                        message.keyRefused = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyRefused);
                        message.fact = "keyRefused";
                        continue;
                    }
                case 34: {
                        if (wireType !== 2)
                            break;
                        message.keyDoubted = $root.veillee.RadioKey.decode(reader, reader.size(), $undefined, _depth + 1, message.keyDoubted);
                        message.fact = "keyDoubted";
                        continue;
                    }
                case 35: {
                        if (wireType !== 2)
                            break;
                        message.lexiconTaught = $root.veillee.LexiconTaught.decode(reader, reader.size(), $undefined, _depth + 1, message.lexiconTaught);
                        message.fact = "lexiconTaught";
                        continue;
                    }
                case 36: {
                        if (wireType !== 2)
                            break;
                        message.lexiconWithdrawn = $root.veillee.LexiconWithdrawn.decode(reader, reader.size(), $undefined, _depth + 1, message.lexiconWithdrawn);
                        message.fact = "lexiconWithdrawn";
                        continue;
                    }
                case 37: {
                        if (wireType !== 2)
                            break;
                        message.rollcallStarted = $root.veillee.RollcallStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.rollcallStarted);
                        message.fact = "rollcallStarted";
                        continue;
                    }
                case 38: {
                        if (wireType !== 2)
                            break;
                        message.rollcallEnded = $root.veillee.RollcallEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.rollcallEnded);
                        message.fact = "rollcallEnded";
                        continue;
                    }
                case 39: {
                        if (wireType !== 2)
                            break;
                        message.nodeBegan = $root.veillee.NodeBegan.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeBegan);
                        message.fact = "nodeBegan";
                        continue;
                    }
                case 40: {
                        if (wireType !== 2)
                            break;
                        message.clockCorrected = $root.veillee.ClockCorrected.decode(reader, reader.size(), $undefined, _depth + 1, message.clockCorrected);
                        message.fact = "clockCorrected";
                        continue;
                    }
                case 41: {
                        if (wireType !== 2)
                            break;
                        message.sensitiveRead = $root.veillee.SensitiveRead.decode(reader, reader.size(), $undefined, _depth + 1, message.sensitiveRead);
                        message.fact = "sensitiveRead";
                        continue;
                    }
                case 42: {
                        if (wireType !== 2)
                            break;
                        message.personErased = $root.veillee.PersonErased.decode(reader, reader.size(), $undefined, _depth + 1, message.personErased);
                        message.fact = "personErased";
                        continue;
                    }
                case 43: {
                        if (wireType !== 2)
                            break;
                        message.sensitiveExpired = $root.veillee.SensitiveExpired.decode(reader, reader.size(), $undefined, _depth + 1, message.sensitiveExpired);
                        message.fact = "sensitiveExpired";
                        continue;
                    }
                case 44: {
                        if (wireType !== 2)
                            break;
                        message.crisisBegan = $root.veillee.Crisis.decode(reader, reader.size(), $undefined, _depth + 1, message.crisisBegan);
                        message.fact = "crisisBegan";
                        continue;
                    }
                case 45: {
                        if (wireType !== 2)
                            break;
                        message.crisisEnded = $root.veillee.Crisis.decode(reader, reader.size(), $undefined, _depth + 1, message.crisisEnded);
                        message.fact = "crisisEnded";
                        continue;
                    }
                case 46: {
                        if (wireType !== 2)
                            break;
                        message.clockTold = $root.veillee.ClockTold.decode(reader, reader.size(), $undefined, _depth + 1, message.clockTold);
                        message.fact = "clockTold";
                        continue;
                    }
                case 47: {
                        if (wireType !== 2)
                            break;
                        message.backupMade = $root.veillee.BackupMade.decode(reader, reader.size(), $undefined, _depth + 1, message.backupMade);
                        message.fact = "backupMade";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Entry;
    })();

    veillee.Sensitive = (function() {

        const Sensitive = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Sensitive.prototype.salt = $util.newBuffer([]);
        Sensitive.prototype.raw = null;
        Sensitive.prototype.actorId = null;
        Sensitive.prototype.name = null;
        Sensitive.prototype.place = null;
        Sensitive.prototype.who = null;
        Sensitive.prototype.about = null;
        Sensitive.prototype.text = null;
        Sensitive.prototype.reason = null;
        Sensitive.prototype.helper = null;
        Sensitive.prototype.term = null;
        Sensitive.prototype.person = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_raw", {
            get: $util.oneOfGetter($oneOfFields = ["raw"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_actorId", {
            get: $util.oneOfGetter($oneOfFields = ["actorId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_name", {
            get: $util.oneOfGetter($oneOfFields = ["name"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_place", {
            get: $util.oneOfGetter($oneOfFields = ["place"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_who", {
            get: $util.oneOfGetter($oneOfFields = ["who"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_about", {
            get: $util.oneOfGetter($oneOfFields = ["about"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_text", {
            get: $util.oneOfGetter($oneOfFields = ["text"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_reason", {
            get: $util.oneOfGetter($oneOfFields = ["reason"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_helper", {
            get: $util.oneOfGetter($oneOfFields = ["helper"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_term", {
            get: $util.oneOfGetter($oneOfFields = ["term"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Sensitive.prototype, "_person", {
            get: $util.oneOfGetter($oneOfFields = ["person"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Sensitive.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.salt != null && $Object.hasOwnProperty.call(message, "salt") && message.salt.length)
                writer.uint32(10).bytes(message.salt);
            if (message.raw != null && $Object.hasOwnProperty.call(message, "raw"))
                writer.uint32(18).string(message.raw);
            if (message.actorId != null && $Object.hasOwnProperty.call(message, "actorId"))
                writer.uint32(26).string(message.actorId);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                writer.uint32(34).string(message.name);
            if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                writer.uint32(42).string(message.place);
            if (message.who != null && $Object.hasOwnProperty.call(message, "who"))
                writer.uint32(50).string(message.who);
            if (message.about != null && $Object.hasOwnProperty.call(message, "about"))
                writer.uint32(58).string(message.about);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                writer.uint32(66).string(message.text);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                writer.uint32(74).string(message.reason);
            if (message.helper != null && $Object.hasOwnProperty.call(message, "helper"))
                writer.uint32(82).string(message.helper);
            if (message.term != null && $Object.hasOwnProperty.call(message, "term"))
                writer.uint32(90).string(message.term);
            if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                writer.uint32(98).string(message.person);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Sensitive.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Sensitive();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.salt = value;
                        else
                            delete message.salt;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.raw = reader.stringVerify();
                        message._raw = "raw";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.actorId = reader.stringVerify();
                        message._actorId = "actorId";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.name = reader.stringVerify();
                        message._name = "name";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.place = reader.stringVerify();
                        message._place = "place";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.who = reader.stringVerify();
                        message._who = "who";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.about = reader.stringVerify();
                        message._about = "about";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.text = reader.stringVerify();
                        message._text = "text";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.stringVerify();
                        message._reason = "reason";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.helper = reader.stringVerify();
                        message._helper = "helper";
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.term = reader.stringVerify();
                        message._term = "term";
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.person = reader.stringVerify();
                        message._person = "person";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Sensitive;
    })();

    veillee.Ref = (function() {

        const Ref = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Ref.prototype.node = 0;
        Ref.prototype.number = 0;

        Ref.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                writer.uint32(13).fixed32(message.node);
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                writer.uint32(16).uint32(message.number);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Ref.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Ref();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.node = value;
                        else
                            delete message.node;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Ref;
    })();

    veillee.Particulars = (function() {

        const Particulars = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Particulars.prototype.category = 0;
        Particulars.prototype.urgency = 0;
        Particulars.prototype.people = null;
        Particulars.prototype.quantity = null;
        Particulars.prototype.unit = 0;
        Particulars.prototype.place = null;
        Particulars.prototype.who = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Particulars.prototype, "_people", {
            get: $util.oneOfGetter($oneOfFields = ["people"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Particulars.prototype, "_quantity", {
            get: $util.oneOfGetter($oneOfFields = ["quantity"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Particulars.prototype, "_place", {
            get: $util.oneOfGetter($oneOfFields = ["place"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Particulars.prototype, "_who", {
            get: $util.oneOfGetter($oneOfFields = ["who"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Particulars.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== 0)
                writer.uint32(8).int32(message.category);
            if (message.urgency != null && $Object.hasOwnProperty.call(message, "urgency") && message.urgency !== 0)
                writer.uint32(16).int32(message.urgency);
            if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                writer.uint32(24).uint32(message.people);
            if (message.quantity != null && $Object.hasOwnProperty.call(message, "quantity"))
                writer.uint32(33).double(message.quantity);
            if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== 0)
                writer.uint32(40).int32(message.unit);
            if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                writer.uint32(50).string(message.place);
            if (message.who != null && $Object.hasOwnProperty.call(message, "who"))
                writer.uint32(58).string(message.who);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Particulars.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Particulars();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.category = value;
                        else
                            delete message.category;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.urgency = value;
                        else
                            delete message.urgency;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.people = reader.uint32();
                        message._people = "people";
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        message.quantity = reader.double();
                        message._quantity = "quantity";
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.unit = value;
                        else
                            delete message.unit;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.place = reader.stringVerify();
                        message._place = "place";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.who = reader.stringVerify();
                        message._who = "who";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Particulars;
    })();

    veillee.NodeStarted = (function() {

        const NodeStarted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        NodeStarted.prototype.version = "";
        NodeStarted.prototype.exercise = false;

        NodeStarted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                writer.uint32(10).string(message.version);
            if (message.exercise != null && $Object.hasOwnProperty.call(message, "exercise") && message.exercise !== false)
                writer.uint32(16).bool(message.exercise);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        NodeStarted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.NodeStarted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.exercise = value;
                        else
                            delete message.exercise;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NodeStarted;
    })();

    veillee.MessageHeard = (function() {

        const MessageHeard = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MessageHeard.prototype.household = "";
        MessageHeard.prototype.channel = 0;
        MessageHeard.prototype.lang = 0;
        MessageHeard.prototype.intent = "";
        MessageHeard.prototype.inbox = false;
        MessageHeard.prototype.alarm = 0;
        MessageHeard.prototype.about = null;
        MessageHeard.prototype.guess = 0;
        MessageHeard.prototype.category = 0;
        MessageHeard.prototype.who = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(MessageHeard.prototype, "_who", {
            get: $util.oneOfGetter($oneOfFields = ["who"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        MessageHeard.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(10).string(message.household);
            if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                writer.uint32(16).int32(message.channel);
            if (message.lang != null && $Object.hasOwnProperty.call(message, "lang") && message.lang !== 0)
                writer.uint32(24).int32(message.lang);
            if (message.intent != null && $Object.hasOwnProperty.call(message, "intent") && message.intent !== "")
                writer.uint32(34).string(message.intent);
            if (message.inbox != null && $Object.hasOwnProperty.call(message, "inbox") && message.inbox !== false)
                writer.uint32(40).bool(message.inbox);
            if (message.alarm != null && $Object.hasOwnProperty.call(message, "alarm") && message.alarm !== 0)
                writer.uint32(48).int32(message.alarm);
            if (message.about != null && $Object.hasOwnProperty.call(message, "about"))
                $root.veillee.Ref.encode(message.about, writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.guess != null && $Object.hasOwnProperty.call(message, "guess") && message.guess !== 0)
                writer.uint32(64).int32(message.guess);
            if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== 0)
                writer.uint32(72).int32(message.category);
            if (message.who != null && $Object.hasOwnProperty.call(message, "who"))
                writer.uint32(82).string(message.who);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MessageHeard.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.MessageHeard();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.channel = value;
                        else
                            delete message.channel;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lang = value;
                        else
                            delete message.lang;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.intent = value;
                        else
                            delete message.intent;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.inbox = value;
                        else
                            delete message.inbox;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.alarm = value;
                        else
                            delete message.alarm;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.about = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.about);
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.guess = value;
                        else
                            delete message.guess;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.category = value;
                        else
                            delete message.category;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.who = reader.stringVerify();
                        message._who = "who";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MessageHeard;
    })();

    veillee.MessageFiled = (function() {

        const MessageFiled = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MessageFiled.prototype.message = null;
        MessageFiled.prototype.as = 0;
        MessageFiled.prototype.opened = null;

        MessageFiled.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                $root.veillee.Ref.encode(message.message, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.as != null && $Object.hasOwnProperty.call(message, "as") && message.as !== 0)
                writer.uint32(16).int32(message.as);
            if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                $root.veillee.Ref.encode(message.opened, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MessageFiled.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.MessageFiled();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.message = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.message);
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.as = value;
                        else
                            delete message.as;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.opened = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MessageFiled;
    })();

    veillee.MessageQueued = (function() {

        const MessageQueued = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MessageQueued.prototype.id = "";
        MessageQueued.prototype.household = "";
        MessageQueued.prototype.about = null;
        MessageQueued.prototype.template = null;
        MessageQueued.prototype.text = "";
        MessageQueued.prototype.asks = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(MessageQueued.prototype, "_template", {
            get: $util.oneOfGetter($oneOfFields = ["template"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        MessageQueued.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(10).string(message.id);
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(18).string(message.household);
            if (message.about != null && $Object.hasOwnProperty.call(message, "about"))
                $root.veillee.Ref.encode(message.about, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.template != null && $Object.hasOwnProperty.call(message, "template"))
                writer.uint32(34).string(message.template);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(42).string(message.text);
            if (message.asks != null && $Object.hasOwnProperty.call(message, "asks"))
                $root.veillee.Asked.encode(message.asks, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MessageQueued.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.MessageQueued();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.about = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.about);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.template = reader.stringVerify();
                        message._template = "template";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.asks = $root.veillee.Asked.decode(reader, reader.size(), $undefined, _depth + 1, message.asks);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MessageQueued;
    })();

    veillee.Asked = (function() {

        const Asked = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Asked.prototype.what = 0;
        Asked.prototype.as = 0;
        Asked.prototype.again = false;
        Asked.prototype.age = 0;

        Asked.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== 0)
                writer.uint32(8).int32(message.what);
            if (message.as != null && $Object.hasOwnProperty.call(message, "as") && message.as !== 0)
                writer.uint32(16).int32(message.as);
            if (message.again != null && $Object.hasOwnProperty.call(message, "again") && message.again !== false)
                writer.uint32(24).bool(message.again);
            if (message.age != null && $Object.hasOwnProperty.call(message, "age") && !$Object.is(message.age, 0))
                writer.uint32(33).double(message.age);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Asked.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Asked();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.what = value;
                        else
                            delete message.what;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.as = value;
                        else
                            delete message.as;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.again = value;
                        else
                            delete message.again;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.age = value;
                        else
                            delete message.age;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Asked;
    })();

    veillee.HouseholdNamed = (function() {

        const HouseholdNamed = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        HouseholdNamed.prototype.household = "";
        HouseholdNamed.prototype.name = "";
        HouseholdNamed.prototype.source = 0;

        HouseholdNamed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(10).string(message.household);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(18).string(message.name);
            if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                writer.uint32(24).int32(message.source);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        HouseholdNamed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.HouseholdNamed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.source = value;
                        else
                            delete message.source;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HouseholdNamed;
    })();

    veillee.HouseholdTold = (function() {

        const HouseholdTold = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        HouseholdTold.prototype.household = "";
        HouseholdTold.prototype.lang = 0;
        HouseholdTold.prototype.people = null;
        HouseholdTold.prototype.place = null;
        HouseholdTold.prototype.stopped = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(HouseholdTold.prototype, "_people", {
            get: $util.oneOfGetter($oneOfFields = ["people"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(HouseholdTold.prototype, "_place", {
            get: $util.oneOfGetter($oneOfFields = ["place"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(HouseholdTold.prototype, "_stopped", {
            get: $util.oneOfGetter($oneOfFields = ["stopped"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        HouseholdTold.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(10).string(message.household);
            if (message.lang != null && $Object.hasOwnProperty.call(message, "lang") && message.lang !== 0)
                writer.uint32(16).int32(message.lang);
            if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                writer.uint32(24).uint32(message.people);
            if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                writer.uint32(34).string(message.place);
            if (message.stopped != null && $Object.hasOwnProperty.call(message, "stopped"))
                writer.uint32(40).bool(message.stopped);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        HouseholdTold.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.HouseholdTold();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lang = value;
                        else
                            delete message.lang;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.people = reader.uint32();
                        message._people = "people";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.place = reader.stringVerify();
                        message._place = "place";
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.stopped = reader.bool();
                        message._stopped = "stopped";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HouseholdTold;
    })();

    veillee.CheckinMade = (function() {

        const CheckinMade = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CheckinMade.prototype.household = "";
        CheckinMade.prototype.channel = 0;
        CheckinMade.prototype.lang = 0;
        CheckinMade.prototype.status = 0;
        CheckinMade.prototype.people = null;
        CheckinMade.prototype.about = null;
        CheckinMade.prototype.dueMinutes = null;
        CheckinMade.prototype.dueAge = null;
        CheckinMade.prototype.guess = 0;
        CheckinMade.prototype.subject = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CheckinMade.prototype, "_people", {
            get: $util.oneOfGetter($oneOfFields = ["people"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CheckinMade.prototype, "_about", {
            get: $util.oneOfGetter($oneOfFields = ["about"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CheckinMade.prototype, "_dueMinutes", {
            get: $util.oneOfGetter($oneOfFields = ["dueMinutes"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CheckinMade.prototype, "_dueAge", {
            get: $util.oneOfGetter($oneOfFields = ["dueAge"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CheckinMade.prototype, "_subject", {
            get: $util.oneOfGetter($oneOfFields = ["subject"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CheckinMade.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(10).string(message.household);
            if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                writer.uint32(16).int32(message.channel);
            if (message.lang != null && $Object.hasOwnProperty.call(message, "lang") && message.lang !== 0)
                writer.uint32(24).int32(message.lang);
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(32).int32(message.status);
            if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                writer.uint32(40).uint32(message.people);
            if (message.about != null && $Object.hasOwnProperty.call(message, "about"))
                writer.uint32(50).string(message.about);
            if (message.dueMinutes != null && $Object.hasOwnProperty.call(message, "dueMinutes"))
                writer.uint32(56).uint32(message.dueMinutes);
            if (message.dueAge != null && $Object.hasOwnProperty.call(message, "dueAge"))
                writer.uint32(65).double(message.dueAge);
            if (message.guess != null && $Object.hasOwnProperty.call(message, "guess") && message.guess !== 0)
                writer.uint32(72).int32(message.guess);
            if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                writer.uint32(82).string(message.subject);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CheckinMade.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.CheckinMade();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.channel = value;
                        else
                            delete message.channel;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lang = value;
                        else
                            delete message.lang;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.people = reader.uint32();
                        message._people = "people";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.about = reader.stringVerify();
                        message._about = "about";
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.dueMinutes = reader.uint32();
                        message._dueMinutes = "dueMinutes";
                        continue;
                    }
                case 8: {
                        if (wireType !== 1)
                            break;
                        message.dueAge = reader.double();
                        message._dueAge = "dueAge";
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.guess = value;
                        else
                            delete message.guess;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.subject = reader.stringVerify();
                        message._subject = "subject";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CheckinMade;
    })();

    veillee.CaseOpened = (function() {

        const CaseOpened = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CaseOpened.prototype.number = 0;
        CaseOpened.prototype.type = 0;
        CaseOpened.prototype.state = 0;
        CaseOpened.prototype.household = "";
        CaseOpened.prototype.channel = 0;
        CaseOpened.prototype.lang = 0;
        CaseOpened.prototype.alarm = 0;
        CaseOpened.prototype.secretHash = null;
        CaseOpened.prototype.particulars = null;
        CaseOpened.prototype.guess = 0;
        CaseOpened.prototype.subject = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CaseOpened.prototype, "_secretHash", {
            get: $util.oneOfGetter($oneOfFields = ["secretHash"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CaseOpened.prototype, "_subject", {
            get: $util.oneOfGetter($oneOfFields = ["subject"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CaseOpened.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                writer.uint32(8).uint32(message.number);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                writer.uint32(16).int32(message.type);
            if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                writer.uint32(24).int32(message.state);
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(34).string(message.household);
            if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                writer.uint32(40).int32(message.channel);
            if (message.lang != null && $Object.hasOwnProperty.call(message, "lang") && message.lang !== 0)
                writer.uint32(48).int32(message.lang);
            if (message.alarm != null && $Object.hasOwnProperty.call(message, "alarm") && message.alarm !== 0)
                writer.uint32(56).int32(message.alarm);
            if (message.secretHash != null && $Object.hasOwnProperty.call(message, "secretHash"))
                writer.uint32(66).string(message.secretHash);
            if (message.particulars != null && $Object.hasOwnProperty.call(message, "particulars"))
                $root.veillee.Particulars.encode(message.particulars, writer.uint32(74).fork(), _depth + 1).ldelim();
            if (message.guess != null && $Object.hasOwnProperty.call(message, "guess") && message.guess !== 0)
                writer.uint32(80).int32(message.guess);
            if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                writer.uint32(90).string(message.subject);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CaseOpened.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.CaseOpened();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.number = value;
                        else
                            delete message.number;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.state = value;
                        else
                            delete message.state;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.channel = value;
                        else
                            delete message.channel;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lang = value;
                        else
                            delete message.lang;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.alarm = value;
                        else
                            delete message.alarm;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.secretHash = reader.stringVerify();
                        message._secretHash = "secretHash";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.particulars = $root.veillee.Particulars.decode(reader, reader.size(), $undefined, _depth + 1, message.particulars);
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.guess = value;
                        else
                            delete message.guess;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        message.subject = reader.stringVerify();
                        message._subject = "subject";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CaseOpened;
    })();

    veillee.CaseMoved = (function() {

        const CaseMoved = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CaseMoved.prototype["case"] = null;
        CaseMoved.prototype.to = 0;
        CaseMoved.prototype.into = null;
        CaseMoved.prototype.reason = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CaseMoved.prototype, "_reason", {
            get: $util.oneOfGetter($oneOfFields = ["reason"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CaseMoved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message["case"] != null && $Object.hasOwnProperty.call(message, "case"))
                $root.veillee.Ref.encode(message["case"], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                writer.uint32(16).int32(message.to);
            if (message.into != null && $Object.hasOwnProperty.call(message, "into"))
                $root.veillee.Ref.encode(message.into, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                writer.uint32(34).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CaseMoved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.CaseMoved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message["case"] = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message["case"]);
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.to = value;
                        else
                            delete message.to;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.into = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.into);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.reason = reader.stringVerify();
                        message._reason = "reason";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CaseMoved;
    })();

    veillee.CaseCorrected = (function() {

        const CaseCorrected = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CaseCorrected.prototype["case"] = null;
        CaseCorrected.prototype.particulars = null;

        CaseCorrected.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message["case"] != null && $Object.hasOwnProperty.call(message, "case"))
                $root.veillee.Ref.encode(message["case"], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.particulars != null && $Object.hasOwnProperty.call(message, "particulars"))
                $root.veillee.Particulars.encode(message.particulars, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CaseCorrected.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.CaseCorrected();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message["case"] = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message["case"]);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.particulars = $root.veillee.Particulars.decode(reader, reader.size(), $undefined, _depth + 1, message.particulars);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CaseCorrected;
    })();

    veillee.CaseAdded = (function() {

        const CaseAdded = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CaseAdded.prototype["case"] = null;
        CaseAdded.prototype.household = "";

        CaseAdded.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message["case"] != null && $Object.hasOwnProperty.call(message, "case"))
                $root.veillee.Ref.encode(message["case"], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(18).string(message.household);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CaseAdded.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.CaseAdded();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message["case"] = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message["case"]);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CaseAdded;
    })();

    veillee.TaskMoved = (function() {

        const TaskMoved = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TaskMoved.prototype["case"] = null;
        TaskMoved.prototype.helper = "";
        TaskMoved.prototype.to = 0;

        TaskMoved.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message["case"] != null && $Object.hasOwnProperty.call(message, "case"))
                $root.veillee.Ref.encode(message["case"], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.helper != null && $Object.hasOwnProperty.call(message, "helper") && message.helper !== "")
                writer.uint32(18).string(message.helper);
            if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                writer.uint32(24).int32(message.to);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TaskMoved.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.TaskMoved();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message["case"] = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message["case"]);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.helper = value;
                        else
                            delete message.helper;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.to = value;
                        else
                            delete message.to;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TaskMoved;
    })();

    veillee.RollcallStarted = (function() {

        const RollcallStarted = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        RollcallStarted.prototype.age = 0;

        RollcallStarted.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.age != null && $Object.hasOwnProperty.call(message, "age") && !$Object.is(message.age, 0))
                writer.uint32(9).double(message.age);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        RollcallStarted.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.RollcallStarted();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.age = value;
                        else
                            delete message.age;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RollcallStarted;
    })();

    veillee.RollcallEnded = (function() {

        const RollcallEnded = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        RollcallEnded.prototype.answered = 0;
        RollcallEnded.prototype.help = 0;
        RollcallEnded.prototype.silent = 0;

        RollcallEnded.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.answered != null && $Object.hasOwnProperty.call(message, "answered") && message.answered !== 0)
                writer.uint32(8).uint32(message.answered);
            if (message.help != null && $Object.hasOwnProperty.call(message, "help") && message.help !== 0)
                writer.uint32(16).uint32(message.help);
            if (message.silent != null && $Object.hasOwnProperty.call(message, "silent") && message.silent !== 0)
                writer.uint32(24).uint32(message.silent);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        RollcallEnded.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.RollcallEnded();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.answered = value;
                        else
                            delete message.answered;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.help = value;
                        else
                            delete message.help;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.silent = value;
                        else
                            delete message.silent;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RollcallEnded;
    })();

    veillee.NodeBegan = (function() {

        const NodeBegan = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        NodeBegan.prototype.publicKey = $util.newBuffer([]);
        NodeBegan.prototype.formerly = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(NodeBegan.prototype, "_formerly", {
            get: $util.oneOfGetter($oneOfFields = ["formerly"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        NodeBegan.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                writer.uint32(10).bytes(message.publicKey);
            if (message.formerly != null && $Object.hasOwnProperty.call(message, "formerly"))
                writer.uint32(21).fixed32(message.formerly);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        NodeBegan.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.NodeBegan();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.publicKey = value;
                        else
                            delete message.publicKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 5)
                            break;
                        message.formerly = reader.fixed32();
                        message._formerly = "formerly";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NodeBegan;
    })();

    veillee.ClockCorrected = (function() {

        const ClockCorrected = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ClockCorrected.prototype.run = 0;
        ClockCorrected.prototype.first = 0;
        ClockCorrected.prototype.last = 0;
        ClockCorrected.prototype.byMillis = 0;
        ClockCorrected.prototype.quality = 0;

        ClockCorrected.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.run != null && $Object.hasOwnProperty.call(message, "run") && message.run !== 0)
                writer.uint32(8).uint32(message.run);
            if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== 0)
                writer.uint32(16).uint32(message.first);
            if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== 0)
                writer.uint32(24).uint32(message.last);
            if (message.byMillis != null && $Object.hasOwnProperty.call(message, "byMillis") && !$Object.is(message.byMillis, 0))
                writer.uint32(33).double(message.byMillis);
            if (message.quality != null && $Object.hasOwnProperty.call(message, "quality") && message.quality !== 0)
                writer.uint32(40).int32(message.quality);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ClockCorrected.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.ClockCorrected();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.run = value;
                        else
                            delete message.run;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.first = value;
                        else
                            delete message.first;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.last = value;
                        else
                            delete message.last;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.byMillis = value;
                        else
                            delete message.byMillis;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.quality = value;
                        else
                            delete message.quality;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ClockCorrected;
    })();

    veillee.ClockTold = (function() {

        const ClockTold = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ClockTold.prototype.wallMillis = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(ClockTold.prototype, "_wallMillis", {
            get: $util.oneOfGetter($oneOfFields = ["wallMillis"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ClockTold.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.wallMillis != null && $Object.hasOwnProperty.call(message, "wallMillis"))
                writer.uint32(9).double(message.wallMillis);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ClockTold.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.ClockTold();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        message.wallMillis = reader.double();
                        message._wallMillis = "wallMillis";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ClockTold;
    })();

    veillee.SensitiveRead = (function() {

        const SensitiveRead = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SensitiveRead.prototype.scope = 0;
        SensitiveRead.prototype["case"] = null;
        SensitiveRead.prototype.household = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(SensitiveRead.prototype, "_household", {
            get: $util.oneOfGetter($oneOfFields = ["household"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        SensitiveRead.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.scope != null && $Object.hasOwnProperty.call(message, "scope") && message.scope !== 0)
                writer.uint32(8).int32(message.scope);
            if (message["case"] != null && $Object.hasOwnProperty.call(message, "case"))
                $root.veillee.Ref.encode(message["case"], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.household != null && $Object.hasOwnProperty.call(message, "household"))
                writer.uint32(26).string(message.household);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SensitiveRead.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.SensitiveRead();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.scope = value;
                        else
                            delete message.scope;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message["case"] = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message["case"]);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.household = reader.stringVerify();
                        message._household = "household";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SensitiveRead;
    })();

    veillee.PersonErased = (function() {

        const PersonErased = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PersonErased.prototype.household = "";

        PersonErased.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.household != null && $Object.hasOwnProperty.call(message, "household") && message.household !== "")
                writer.uint32(10).string(message.household);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PersonErased.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.PersonErased();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.household = value;
                        else
                            delete message.household;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PersonErased;
    })();

    veillee.SensitiveExpired = (function() {

        const SensitiveExpired = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SensitiveExpired.prototype.first = 0;
        SensitiveExpired.prototype.last = 0;
        SensitiveExpired.prototype.what = 0;

        SensitiveExpired.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== 0)
                writer.uint32(8).uint32(message.first);
            if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== 0)
                writer.uint32(16).uint32(message.last);
            if (message.what != null && $Object.hasOwnProperty.call(message, "what") && message.what !== 0)
                writer.uint32(24).int32(message.what);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SensitiveExpired.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.SensitiveExpired();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.first = value;
                        else
                            delete message.first;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.last = value;
                        else
                            delete message.last;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.what = value;
                        else
                            delete message.what;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SensitiveExpired;
    })();

    veillee.BackupMade = (function() {

        const BackupMade = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BackupMade.prototype.on = 0;
        BackupMade.prototype.lock = 0;
        BackupMade.prototype.entries = 0;
        BackupMade.prototype.content = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(BackupMade.prototype, "_content", {
            get: $util.oneOfGetter($oneOfFields = ["content"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        BackupMade.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.on != null && $Object.hasOwnProperty.call(message, "on") && message.on !== 0)
                writer.uint32(8).int32(message.on);
            if (message.lock != null && $Object.hasOwnProperty.call(message, "lock") && message.lock !== 0)
                writer.uint32(16).int32(message.lock);
            if (message.entries != null && $Object.hasOwnProperty.call(message, "entries") && message.entries !== 0)
                writer.uint32(24).uint32(message.entries);
            if (message.content != null && $Object.hasOwnProperty.call(message, "content"))
                writer.uint32(34).bytes(message.content);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BackupMade.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.BackupMade();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.on = value;
                        else
                            delete message.on;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lock = value;
                        else
                            delete message.lock;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.entries = value;
                        else
                            delete message.entries;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.content = reader.bytes();
                        message._content = "content";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return BackupMade;
    })();

    veillee.Crisis = (function() {

        const Crisis = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Crisis.prototype.age = 0;

        Crisis.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.age != null && $Object.hasOwnProperty.call(message, "age") && !$Object.is(message.age, 0))
                writer.uint32(9).double(message.age);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Crisis.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Crisis();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.age = value;
                        else
                            delete message.age;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Crisis;
    })();

    veillee.RadioKey = (function() {

        const RadioKey = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        RadioKey.prototype.radio = 0;
        RadioKey.prototype.key = "";

        RadioKey.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.radio != null && $Object.hasOwnProperty.call(message, "radio") && message.radio !== 0)
                writer.uint32(13).fixed32(message.radio);
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                writer.uint32(18).string(message.key);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        RadioKey.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.RadioKey();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.radio = value;
                        else
                            delete message.radio;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RadioKey;
    })();

    veillee.SharedKey = (function() {

        const SharedKey = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SharedKey.prototype.radio = 0;
        SharedKey.prototype.other = 0;
        SharedKey.prototype.key = "";

        SharedKey.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.radio != null && $Object.hasOwnProperty.call(message, "radio") && message.radio !== 0)
                writer.uint32(13).fixed32(message.radio);
            if (message.other != null && $Object.hasOwnProperty.call(message, "other") && message.other !== 0)
                writer.uint32(21).fixed32(message.other);
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                writer.uint32(26).string(message.key);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SharedKey.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.SharedKey();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.radio = value;
                        else
                            delete message.radio;
                        continue;
                    }
                case 2: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.other = value;
                        else
                            delete message.other;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SharedKey;
    })();

    veillee.LexiconTaught = (function() {

        const LexiconTaught = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LexiconTaught.prototype.term = "";
        LexiconTaught.prototype.as = 0;
        LexiconTaught.prototype.category = 0;
        LexiconTaught.prototype.place = null;
        LexiconTaught.prototype.person = null;
        LexiconTaught.prototype.from = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(LexiconTaught.prototype, "_place", {
            get: $util.oneOfGetter($oneOfFields = ["place"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(LexiconTaught.prototype, "_person", {
            get: $util.oneOfGetter($oneOfFields = ["person"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        LexiconTaught.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.term != null && $Object.hasOwnProperty.call(message, "term") && message.term !== "")
                writer.uint32(10).string(message.term);
            if (message.as != null && $Object.hasOwnProperty.call(message, "as") && message.as !== 0)
                writer.uint32(16).int32(message.as);
            if (message.category != null && $Object.hasOwnProperty.call(message, "category") && message.category !== 0)
                writer.uint32(24).int32(message.category);
            if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                writer.uint32(34).string(message.place);
            if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                writer.uint32(42).string(message.person);
            if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                $root.veillee.Ref.encode(message.from, writer.uint32(50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LexiconTaught.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.LexiconTaught();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.term = value;
                        else
                            delete message.term;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.as = value;
                        else
                            delete message.as;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.category = value;
                        else
                            delete message.category;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.place = reader.stringVerify();
                        message._place = "place";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.person = reader.stringVerify();
                        message._person = "person";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.from = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.from);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return LexiconTaught;
    })();

    veillee.LexiconWithdrawn = (function() {

        const LexiconWithdrawn = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        LexiconWithdrawn.prototype.taught = null;

        LexiconWithdrawn.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.taught != null && $Object.hasOwnProperty.call(message, "taught"))
                $root.veillee.Ref.encode(message.taught, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        LexiconWithdrawn.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.LexiconWithdrawn();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.taught = $root.veillee.Ref.decode(reader, reader.size(), $undefined, _depth + 1, message.taught);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return LexiconWithdrawn;
    })();

    veillee.Outgoing = (function() {

        const Outgoing = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Outgoing.prototype.id = "";
        Outgoing.prototype.to = 0;
        Outgoing.prototype.channel = null;
        Outgoing.prototype.text = "";
        Outgoing.prototype.lane = 0;
        Outgoing.prototype.queuedAt = 0;
        Outgoing.prototype.about = null;
        Outgoing.prototype.replyId = null;
        Outgoing.prototype.state = 0;
        Outgoing.prototype.tries = 0;
        Outgoing.prototype.dueAt = null;
        Outgoing.prototype.changedAt = 0;
        Outgoing.prototype.refusedWith = null;
        Outgoing.prototype.packetId = null;
        Outgoing.prototype.onChannel = null;
        Outgoing.prototype.room = null;
        Outgoing.prototype.partsDone = null;
        Outgoing.prototype.proven = null;
        Outgoing.prototype.short = null;
        Outgoing.prototype.news = null;
        Outgoing.prototype.within = null;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_channel", {
            get: $util.oneOfGetter($oneOfFields = ["channel"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_about", {
            get: $util.oneOfGetter($oneOfFields = ["about"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_replyId", {
            get: $util.oneOfGetter($oneOfFields = ["replyId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_dueAt", {
            get: $util.oneOfGetter($oneOfFields = ["dueAt"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_refusedWith", {
            get: $util.oneOfGetter($oneOfFields = ["refusedWith"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_packetId", {
            get: $util.oneOfGetter($oneOfFields = ["packetId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_onChannel", {
            get: $util.oneOfGetter($oneOfFields = ["onChannel"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_room", {
            get: $util.oneOfGetter($oneOfFields = ["room"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_partsDone", {
            get: $util.oneOfGetter($oneOfFields = ["partsDone"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_proven", {
            get: $util.oneOfGetter($oneOfFields = ["proven"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_short", {
            get: $util.oneOfGetter($oneOfFields = ["short"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_news", {
            get: $util.oneOfGetter($oneOfFields = ["news"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Outgoing.prototype, "_within", {
            get: $util.oneOfGetter($oneOfFields = ["within"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Outgoing.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                writer.uint32(10).string(message.id);
            if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                writer.uint32(21).fixed32(message.to);
            if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                writer.uint32(24).uint32(message.channel);
            if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                writer.uint32(34).string(message.text);
            if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                writer.uint32(40).int32(message.lane);
            if (message.queuedAt != null && $Object.hasOwnProperty.call(message, "queuedAt") && !$Object.is(message.queuedAt, 0))
                writer.uint32(49).double(message.queuedAt);
            if (message.about != null && $Object.hasOwnProperty.call(message, "about"))
                writer.uint32(56).uint32(message.about);
            if (message.replyId != null && $Object.hasOwnProperty.call(message, "replyId"))
                writer.uint32(69).fixed32(message.replyId);
            if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                writer.uint32(72).int32(message.state);
            if (message.tries != null && $Object.hasOwnProperty.call(message, "tries") && message.tries !== 0)
                writer.uint32(80).uint32(message.tries);
            if (message.dueAt != null && $Object.hasOwnProperty.call(message, "dueAt"))
                writer.uint32(89).double(message.dueAt);
            if (message.changedAt != null && $Object.hasOwnProperty.call(message, "changedAt") && !$Object.is(message.changedAt, 0))
                writer.uint32(97).double(message.changedAt);
            if (message.refusedWith != null && $Object.hasOwnProperty.call(message, "refusedWith"))
                writer.uint32(104).sint32(message.refusedWith);
            if (message.packetId != null && $Object.hasOwnProperty.call(message, "packetId"))
                writer.uint32(117).fixed32(message.packetId);
            if (message.onChannel != null && $Object.hasOwnProperty.call(message, "onChannel"))
                writer.uint32(120).bool(message.onChannel);
            if (message.room != null && $Object.hasOwnProperty.call(message, "room"))
                writer.uint32(128).uint32(message.room);
            if (message.partsDone != null && $Object.hasOwnProperty.call(message, "partsDone"))
                writer.uint32(136).uint32(message.partsDone);
            if (message.proven != null && $Object.hasOwnProperty.call(message, "proven"))
                writer.uint32(144).bool(message.proven);
            if (message.short != null && $Object.hasOwnProperty.call(message, "short"))
                writer.uint32(154).string(message.short);
            if (message.news != null && $Object.hasOwnProperty.call(message, "news"))
                writer.uint32(160).bool(message.news);
            if (message.within != null && $Object.hasOwnProperty.call(message, "within"))
                writer.uint32(170).string(message.within);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Outgoing.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.veillee.Outgoing();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 5)
                            break;
                        if (value = reader.fixed32())
                            message.to = value;
                        else
                            delete message.to;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.channel = reader.uint32();
                        message._channel = "channel";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.text = value;
                        else
                            delete message.text;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.lane = value;
                        else
                            delete message.lane;
                        continue;
                    }
                case 6: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.queuedAt = value;
                        else
                            delete message.queuedAt;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.about = reader.uint32();
                        message._about = "about";
                        continue;
                    }
                case 8: {
                        if (wireType !== 5)
                            break;
                        message.replyId = reader.fixed32();
                        message._replyId = "replyId";
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.state = value;
                        else
                            delete message.state;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.tries = value;
                        else
                            delete message.tries;
                        continue;
                    }
                case 11: {
                        if (wireType !== 1)
                            break;
                        message.dueAt = reader.double();
                        message._dueAt = "dueAt";
                        continue;
                    }
                case 12: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.changedAt = value;
                        else
                            delete message.changedAt;
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        message.refusedWith = reader.sint32();
                        message._refusedWith = "refusedWith";
                        continue;
                    }
                case 14: {
                        if (wireType !== 5)
                            break;
                        message.packetId = reader.fixed32();
                        message._packetId = "packetId";
                        continue;
                    }
                case 15: {
                        if (wireType !== 0)
                            break;
                        message.onChannel = reader.bool();
                        message._onChannel = "onChannel";
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        message.room = reader.uint32();
                        message._room = "room";
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        message.partsDone = reader.uint32();
                        message._partsDone = "partsDone";
                        continue;
                    }
                case 18: {
                        if (wireType !== 0)
                            break;
                        message.proven = reader.bool();
                        message._proven = "proven";
                        continue;
                    }
                case 19: {
                        if (wireType !== 2)
                            break;
                        message.short = reader.stringVerify();
                        message._short = "short";
                        continue;
                    }
                case 20: {
                        if (wireType !== 0)
                            break;
                        message.news = reader.bool();
                        message._news = "news";
                        continue;
                    }
                case 21: {
                        if (wireType !== 2)
                            break;
                        message.within = reader.stringVerify();
                        message._within = "within";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Outgoing;
    })();

    veillee.WallQuality = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "WALL_QUALITY_UNSPECIFIED"] = 0;
        values[valuesById[1] = "WALL_QUALITY_NONE"] = 1;
        values[valuesById[2] = "WALL_QUALITY_RADIO"] = 2;
        values[valuesById[3] = "WALL_QUALITY_GPS"] = 3;
        values[valuesById[4] = "WALL_QUALITY_OPERATOR"] = 4;
        values[valuesById[5] = "WALL_QUALITY_NTP"] = 5;
        return values;
    })();

    veillee.ActorRole = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ACTOR_ROLE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ACTOR_ROLE_HOUSEHOLD"] = 1;
        values[valuesById[2] = "ACTOR_ROLE_HELPER"] = 2;
        values[valuesById[3] = "ACTOR_ROLE_OPERATOR"] = 3;
        values[valuesById[4] = "ACTOR_ROLE_NODE"] = 4;
        return values;
    })();

    veillee.Lang = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "LANG_UNSPECIFIED"] = 0;
        values[valuesById[1] = "LANG_FR"] = 1;
        values[valuesById[2] = "LANG_EN"] = 2;
        return values;
    })();

    veillee.OtherLang = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "OTHER_LANG_UNSPECIFIED"] = 0;
        values[valuesById[1] = "OTHER_LANG_DE"] = 1;
        values[valuesById[2] = "OTHER_LANG_ES"] = 2;
        values[valuesById[3] = "OTHER_LANG_IT"] = 3;
        values[valuesById[4] = "OTHER_LANG_NL"] = 4;
        values[valuesById[5] = "OTHER_LANG_PT"] = 5;
        values[valuesById[6] = "OTHER_LANG_BR"] = 6;
        return values;
    })();

    veillee.Channel = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "CHANNEL_UNSPECIFIED"] = 0;
        values[valuesById[1] = "CHANNEL_RADIO_DIRECT"] = 1;
        values[valuesById[2] = "CHANNEL_RADIO_PRIVATE"] = 2;
        values[valuesById[3] = "CHANNEL_RADIO_OPEN"] = 3;
        values[valuesById[4] = "CHANNEL_PORTAL"] = 4;
        values[valuesById[5] = "CHANNEL_DESK"] = 5;
        values[valuesById[6] = "CHANNEL_CLI"] = 6;
        return values;
    })();

    veillee.Alarm = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "ALARM_UNSPECIFIED"] = 0;
        values[valuesById[1] = "ALARM_SUSPECT"] = 1;
        values[valuesById[2] = "ALARM_SOS"] = 2;
        return values;
    })();

    veillee.Question = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "QUESTION_UNSPECIFIED"] = 0;
        values[valuesById[1] = "QUESTION_PEOPLE"] = 1;
        values[valuesById[2] = "QUESTION_WHERE"] = 2;
        values[valuesById[3] = "QUESTION_WHAT"] = 3;
        values[valuesById[4] = "QUESTION_NEED_OR_OFFER"] = 4;
        values[valuesById[5] = "QUESTION_WHICH_CASE"] = 5;
        values[valuesById[6] = "QUESTION_DANGER"] = 6;
        values[valuesById[7] = "QUESTION_SOS"] = 7;
        values[valuesById[8] = "QUESTION_NEED"] = 8;
        values[valuesById[9] = "QUESTION_DELIVERED"] = 9;
        values[valuesById[10] = "QUESTION_TASK"] = 10;
        values[valuesById[11] = "QUESTION_ROLLCALL"] = 11;
        return values;
    })();

    veillee.FiledAs = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "FILED_AS_UNSPECIFIED"] = 0;
        values[valuesById[1] = "FILED_AS_NOISE"] = 1;
        values[valuesById[2] = "FILED_AS_CHECKIN"] = 2;
        values[valuesById[3] = "FILED_AS_NEED"] = 3;
        values[valuesById[4] = "FILED_AS_OFFER"] = 4;
        values[valuesById[5] = "FILED_AS_REPORT"] = 5;
        values[valuesById[6] = "FILED_AS_SEEK"] = 6;
        values[valuesById[7] = "FILED_AS_QUESTION"] = 7;
        values[valuesById[8] = "FILED_AS_ERASE"] = 8;
        return values;
    })();

    veillee.ReadScope = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "READ_SCOPE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "READ_SCOPE_UNLOCKED"] = 1;
        values[valuesById[2] = "READ_SCOPE_CASE"] = 2;
        values[valuesById[3] = "READ_SCOPE_HOUSEHOLD"] = 3;
        values[valuesById[4] = "READ_SCOPE_JOURNAL"] = 4;
        values[valuesById[5] = "READ_SCOPE_PRINT"] = 5;
        return values;
    })();

    veillee.Expired = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "EXPIRED_UNSPECIFIED"] = 0;
        values[valuesById[1] = "EXPIRED_NOISE"] = 1;
        values[valuesById[2] = "EXPIRED_ALL"] = 2;
        return values;
    })();

    veillee.BackupMedium = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "BACKUP_MEDIUM_UNSPECIFIED"] = 0;
        values[valuesById[1] = "BACKUP_MEDIUM_STICK"] = 1;
        values[valuesById[2] = "BACKUP_MEDIUM_FOLDER"] = 2;
        values[valuesById[3] = "BACKUP_MEDIUM_DISK"] = 3;
        return values;
    })();

    veillee.BackupLock = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "BACKUP_LOCK_UNSPECIFIED"] = 0;
        values[valuesById[1] = "BACKUP_LOCK_NONE"] = 1;
        values[valuesById[2] = "BACKUP_LOCK_PASSPHRASE"] = 2;
        values[valuesById[3] = "BACKUP_LOCK_VAULT"] = 3;
        return values;
    })();

    veillee.NameSource = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "NAME_SOURCE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "NAME_SOURCE_RADIO"] = 1;
        values[valuesById[2] = "NAME_SOURCE_SAID"] = 2;
        values[valuesById[3] = "NAME_SOURCE_OPERATOR"] = 3;
        values[valuesById[4] = "NAME_SOURCE_TOLD"] = 4;
        return values;
    })();

    veillee.TaughtAs = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TAUGHT_AS_UNSPECIFIED"] = 0;
        values[valuesById[1] = "TAUGHT_AS_CATEGORY"] = 1;
        values[valuesById[2] = "TAUGHT_AS_PLACE"] = 2;
        values[valuesById[3] = "TAUGHT_AS_PERSON"] = 3;
        values[valuesById[4] = "TAUGHT_AS_HARMLESS"] = 4;
        return values;
    })();

    veillee.CheckinStatus = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "CHECKIN_STATUS_UNSPECIFIED"] = 0;
        values[valuesById[1] = "CHECKIN_STATUS_OK"] = 1;
        values[valuesById[2] = "CHECKIN_STATUS_COPING"] = 2;
        values[valuesById[3] = "CHECKIN_STATUS_HELP"] = 3;
        values[valuesById[4] = "CHECKIN_STATUS_HURT"] = 4;
        values[valuesById[5] = "CHECKIN_STATUS_MOVED"] = 5;
        return values;
    })();

    veillee.CaseType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "CASE_TYPE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "CASE_TYPE_NEED"] = 1;
        values[valuesById[2] = "CASE_TYPE_OFFER"] = 2;
        values[valuesById[3] = "CASE_TYPE_REPORT"] = 3;
        values[valuesById[4] = "CASE_TYPE_SEEK"] = 4;
        values[valuesById[5] = "CASE_TYPE_QUESTION"] = 5;
        values[valuesById[6] = "CASE_TYPE_ERASE"] = 6;
        return values;
    })();

    veillee.CaseState = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "CASE_STATE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "CASE_STATE_DRAFT"] = 1;
        values[valuesById[2] = "CASE_STATE_OPEN"] = 2;
        values[valuesById[3] = "CASE_STATE_ACKNOWLEDGED"] = 3;
        values[valuesById[4] = "CASE_STATE_MATCHED"] = 4;
        values[valuesById[5] = "CASE_STATE_ENROUTE"] = 5;
        values[valuesById[6] = "CASE_STATE_DELIVERED"] = 6;
        values[valuesById[7] = "CASE_STATE_FULFILLED"] = 7;
        values[valuesById[8] = "CASE_STATE_ON_HOLD"] = 8;
        values[valuesById[9] = "CASE_STATE_AVAILABLE"] = 9;
        values[valuesById[10] = "CASE_STATE_RESERVED"] = 10;
        values[valuesById[11] = "CASE_STATE_PARTLY_USED"] = 11;
        values[valuesById[12] = "CASE_STATE_EXHAUSTED"] = 12;
        values[valuesById[13] = "CASE_STATE_WITHDRAWN"] = 13;
        values[valuesById[14] = "CASE_STATE_LENT"] = 14;
        values[valuesById[15] = "CASE_STATE_RETURNED"] = 15;
        values[valuesById[16] = "CASE_STATE_OVERDUE"] = 16;
        values[valuesById[17] = "CASE_STATE_CANCELLED"] = 17;
        values[valuesById[18] = "CASE_STATE_EXPIRED"] = 18;
        values[valuesById[19] = "CASE_STATE_DUPLICATE"] = 19;
        values[valuesById[20] = "CASE_STATE_REJECTED"] = 20;
        return values;
    })();

    veillee.TaskState = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TASK_STATE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "TASK_STATE_ASSIGNED"] = 1;
        values[valuesById[2] = "TASK_STATE_CLAIMED"] = 2;
        values[valuesById[3] = "TASK_STATE_ENROUTE"] = 3;
        values[valuesById[4] = "TASK_STATE_ONSITE"] = 4;
        values[valuesById[5] = "TASK_STATE_DONE"] = 5;
        values[valuesById[6] = "TASK_STATE_RELEASED"] = 6;
        return values;
    })();

    veillee.Category = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "CATEGORY_UNSPECIFIED"] = 0;
        values[valuesById[1] = "CATEGORY_WATER"] = 1;
        values[valuesById[2] = "CATEGORY_FOOD"] = 2;
        values[valuesById[3] = "CATEGORY_MEDICINE"] = 3;
        values[valuesById[4] = "CATEGORY_MEDICAL"] = 4;
        values[valuesById[5] = "CATEGORY_POWER"] = 5;
        values[valuesById[6] = "CATEGORY_LIGHT"] = 6;
        values[valuesById[7] = "CATEGORY_WARMTH"] = 7;
        values[valuesById[8] = "CATEGORY_COOLING"] = 8;
        values[valuesById[9] = "CATEGORY_FUEL"] = 9;
        values[valuesById[10] = "CATEGORY_SHELTER"] = 10;
        values[valuesById[11] = "CATEGORY_TRANSPORT"] = 11;
        values[valuesById[12] = "CATEGORY_EVACUATION"] = 12;
        values[valuesById[13] = "CATEGORY_RESCUE"] = 13;
        values[valuesById[14] = "CATEGORY_FIRE"] = 14;
        values[valuesById[15] = "CATEGORY_FLOOD"] = 15;
        values[valuesById[16] = "CATEGORY_SAFETY"] = 16;
        values[valuesById[17] = "CATEGORY_COMMS"] = 17;
        values[valuesById[18] = "CATEGORY_CARE"] = 18;
        values[valuesById[19] = "CATEGORY_HYGIENE"] = 19;
        values[valuesById[20] = "CATEGORY_TOOLS"] = 20;
        values[valuesById[21] = "CATEGORY_WORK"] = 21;
        values[valuesById[22] = "CATEGORY_ANIMALS"] = 22;
        values[valuesById[23] = "CATEGORY_ROAD"] = 23;
        values[valuesById[24] = "CATEGORY_WEATHER"] = 24;
        values[valuesById[25] = "CATEGORY_OTHER"] = 25;
        return values;
    })();

    veillee.Urgency = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "URGENCY_UNSPECIFIED"] = 0;
        values[valuesById[1] = "URGENCY_LOW"] = 1;
        values[valuesById[2] = "URGENCY_NORMAL"] = 2;
        values[valuesById[3] = "URGENCY_HIGH"] = 3;
        values[valuesById[4] = "URGENCY_CRITICAL"] = 4;
        return values;
    })();

    veillee.Unit = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "UNIT_UNSPECIFIED"] = 0;
        values[valuesById[1] = "UNIT_L"] = 1;
        values[valuesById[2] = "UNIT_KG"] = 2;
        values[valuesById[3] = "UNIT_G"] = 3;
        values[valuesById[4] = "UNIT_PACK"] = 4;
        values[valuesById[5] = "UNIT_BOTTLE"] = 5;
        values[valuesById[6] = "UNIT_PC"] = 6;
        values[valuesById[7] = "UNIT_BOX"] = 7;
        values[valuesById[8] = "UNIT_CAN"] = 8;
        values[valuesById[9] = "UNIT_BAG"] = 9;
        values[valuesById[10] = "UNIT_STERE"] = 10;
        values[valuesById[11] = "UNIT_SEAT"] = 11;
        values[valuesById[12] = "UNIT_BED"] = 12;
        values[valuesById[13] = "UNIT_MEAL"] = 13;
        values[valuesById[14] = "UNIT_DOSE"] = 14;
        values[valuesById[15] = "UNIT_H"] = 15;
        values[valuesById[16] = "UNIT_M"] = 16;
        return values;
    })();

    veillee.Lane = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "LANE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "LANE_EMERGENCY"] = 1;
        values[valuesById[2] = "LANE_URGENT"] = 2;
        values[valuesById[3] = "LANE_REPLY"] = 3;
        values[valuesById[4] = "LANE_ROUTINE"] = 4;
        return values;
    })();

    veillee.DeliveryState = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "DELIVERY_STATE_UNSPECIFIED"] = 0;
        values[valuesById[1] = "DELIVERY_STATE_QUEUED"] = 1;
        values[valuesById[2] = "DELIVERY_STATE_SENT"] = 2;
        values[valuesById[3] = "DELIVERY_STATE_RELAYED"] = 3;
        values[valuesById[4] = "DELIVERY_STATE_DELIVERED"] = 4;
        values[valuesById[5] = "DELIVERY_STATE_UNCONFIRMED"] = 5;
        values[valuesById[6] = "DELIVERY_STATE_FAILED"] = 6;
        values[valuesById[7] = "DELIVERY_STATE_STORED"] = 7;
        return values;
    })();

    return veillee;
})();

export {
  $root as default
};
