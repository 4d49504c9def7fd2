// Generated from proto/veillee.proto by `npm run proto`. Not edited by hand.
import * as $protobuf from "protobufjs/minimal.js";

/** Namespace veillee. */
export namespace veillee {

    /**
     * Properties of an Entry.
     * @deprecated Use veillee.Entry.$Properties instead.
     */
    interface IEntry extends veillee.Entry.$Properties {
    }

    /** Represents an Entry. */
    class Entry {

        /**
         * Constructs a new Entry.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Entry.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Entry node. */
        node: number;

        /** Entry number. */
        number: number;

        /** Entry orderMillis. */
        orderMillis: number;

        /** Entry orderTick. */
        orderTick: number;

        /** Entry wallMillis. */
        wallMillis: number;

        /** Entry wallQuality. */
        wallQuality: number;

        /** Entry trust. */
        trust: number;

        /** Entry actorRole. */
        actorRole: number;

        /** Entry actorId. */
        actorId: string;

        /** Entry raw. */
        raw?: (string|null);

        /** Entry sensitiveHash. */
        sensitiveHash?: (Uint8Array|null);

        /** Entry clockRun. */
        clockRun?: (number|null);

        /** Entry nodeStarted. */
        nodeStarted?: (veillee.NodeStarted.$Properties|null);

        /** Entry messageHeard. */
        messageHeard?: (veillee.MessageHeard.$Properties|null);

        /** Entry messageFiled. */
        messageFiled?: (veillee.MessageFiled.$Properties|null);

        /** Entry messageQueued. */
        messageQueued?: (veillee.MessageQueued.$Properties|null);

        /** Entry householdNamed. */
        householdNamed?: (veillee.HouseholdNamed.$Properties|null);

        /** Entry householdTold. */
        householdTold?: (veillee.HouseholdTold.$Properties|null);

        /** Entry checkinMade. */
        checkinMade?: (veillee.CheckinMade.$Properties|null);

        /** Entry caseOpened. */
        caseOpened?: (veillee.CaseOpened.$Properties|null);

        /** Entry caseMoved. */
        caseMoved?: (veillee.CaseMoved.$Properties|null);

        /** Entry caseCorrected. */
        caseCorrected?: (veillee.CaseCorrected.$Properties|null);

        /** Entry caseAdded. */
        caseAdded?: (veillee.CaseAdded.$Properties|null);

        /** Entry taskMoved. */
        taskMoved?: (veillee.TaskMoved.$Properties|null);

        /** Entry keyPinned. */
        keyPinned?: (veillee.RadioKey.$Properties|null);

        /** Entry keyChanged. */
        keyChanged?: (veillee.RadioKey.$Properties|null);

        /** Entry keyEmptied. */
        keyEmptied?: (veillee.RadioKey.$Properties|null);

        /** Entry keyDuplicated. */
        keyDuplicated?: (veillee.SharedKey.$Properties|null);

        /** Entry keyAccepted. */
        keyAccepted?: (veillee.RadioKey.$Properties|null);

        /** Entry keyRefused. */
        keyRefused?: (veillee.RadioKey.$Properties|null);

        /** Entry keyDoubted. */
        keyDoubted?: (veillee.RadioKey.$Properties|null);

        /** Entry lexiconTaught. */
        lexiconTaught?: (veillee.LexiconTaught.$Properties|null);

        /** Entry lexiconWithdrawn. */
        lexiconWithdrawn?: (veillee.LexiconWithdrawn.$Properties|null);

        /** Entry rollcallStarted. */
        rollcallStarted?: (veillee.RollcallStarted.$Properties|null);

        /** Entry rollcallEnded. */
        rollcallEnded?: (veillee.RollcallEnded.$Properties|null);

        /** Entry nodeBegan. */
        nodeBegan?: (veillee.NodeBegan.$Properties|null);

        /** Entry clockCorrected. */
        clockCorrected?: (veillee.ClockCorrected.$Properties|null);

        /** Entry sensitiveRead. */
        sensitiveRead?: (veillee.SensitiveRead.$Properties|null);

        /** Entry personErased. */
        personErased?: (veillee.PersonErased.$Properties|null);

        /** Entry sensitiveExpired. */
        sensitiveExpired?: (veillee.SensitiveExpired.$Properties|null);

        /** Entry crisisBegan. */
        crisisBegan?: (veillee.Crisis.$Properties|null);

        /** Entry crisisEnded. */
        crisisEnded?: (veillee.Crisis.$Properties|null);

        /** Entry clockTold. */
        clockTold?: (veillee.ClockTold.$Properties|null);

        /** Entry backupMade. */
        backupMade?: (veillee.BackupMade.$Properties|null);

        /** Entry fact. */
        fact?: ("nodeStarted"|"messageHeard"|"messageFiled"|"messageQueued"|"householdNamed"|"householdTold"|"checkinMade"|"caseOpened"|"caseMoved"|"caseCorrected"|"caseAdded"|"taskMoved"|"keyPinned"|"keyChanged"|"keyEmptied"|"keyDuplicated"|"keyAccepted"|"keyRefused"|"keyDoubted"|"lexiconTaught"|"lexiconWithdrawn"|"rollcallStarted"|"rollcallEnded"|"nodeBegan"|"clockCorrected"|"sensitiveRead"|"personErased"|"sensitiveExpired"|"crisisBegan"|"crisisEnded"|"clockTold"|"backupMade");

        /**
         * Encodes the specified Entry message. Does not implicitly {@link veillee.Entry.verify|verify} messages.
         * @param message Entry message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Entry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Entry message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Entry & veillee.Entry.$Shape} Entry
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Entry & veillee.Entry.$Shape;
    }

    namespace Entry {

        /** Properties of an Entry. */
        interface $Properties {

            /** Entry node */
            node?: (number|null);

            /** Entry number */
            number?: (number|null);

            /** Entry orderMillis */
            orderMillis?: (number|null);

            /** Entry orderTick */
            orderTick?: (number|null);

            /** Entry wallMillis */
            wallMillis?: (number|null);

            /** Entry wallQuality */
            wallQuality?: (number|null);

            /** Entry trust */
            trust?: (number|null);

            /** Entry actorRole */
            actorRole?: (number|null);

            /** Entry actorId */
            actorId?: (string|null);

            /** Entry raw */
            raw?: (string|null);

            /** Entry sensitiveHash */
            sensitiveHash?: (Uint8Array|null);

            /** Entry clockRun */
            clockRun?: (number|null);

            /** Entry nodeStarted */
            nodeStarted?: (veillee.NodeStarted.$Properties|null);

            /** Entry messageHeard */
            messageHeard?: (veillee.MessageHeard.$Properties|null);

            /** Entry messageFiled */
            messageFiled?: (veillee.MessageFiled.$Properties|null);

            /** Entry messageQueued */
            messageQueued?: (veillee.MessageQueued.$Properties|null);

            /** Entry householdNamed */
            householdNamed?: (veillee.HouseholdNamed.$Properties|null);

            /** Entry householdTold */
            householdTold?: (veillee.HouseholdTold.$Properties|null);

            /** Entry checkinMade */
            checkinMade?: (veillee.CheckinMade.$Properties|null);

            /** Entry caseOpened */
            caseOpened?: (veillee.CaseOpened.$Properties|null);

            /** Entry caseMoved */
            caseMoved?: (veillee.CaseMoved.$Properties|null);

            /** Entry caseCorrected */
            caseCorrected?: (veillee.CaseCorrected.$Properties|null);

            /** Entry caseAdded */
            caseAdded?: (veillee.CaseAdded.$Properties|null);

            /** Entry taskMoved */
            taskMoved?: (veillee.TaskMoved.$Properties|null);

            /** Entry keyPinned */
            keyPinned?: (veillee.RadioKey.$Properties|null);

            /** Entry keyChanged */
            keyChanged?: (veillee.RadioKey.$Properties|null);

            /** Entry keyEmptied */
            keyEmptied?: (veillee.RadioKey.$Properties|null);

            /** Entry keyDuplicated */
            keyDuplicated?: (veillee.SharedKey.$Properties|null);

            /** Entry keyAccepted */
            keyAccepted?: (veillee.RadioKey.$Properties|null);

            /** Entry keyRefused */
            keyRefused?: (veillee.RadioKey.$Properties|null);

            /** Entry keyDoubted */
            keyDoubted?: (veillee.RadioKey.$Properties|null);

            /** Entry lexiconTaught */
            lexiconTaught?: (veillee.LexiconTaught.$Properties|null);

            /** Entry lexiconWithdrawn */
            lexiconWithdrawn?: (veillee.LexiconWithdrawn.$Properties|null);

            /** Entry rollcallStarted */
            rollcallStarted?: (veillee.RollcallStarted.$Properties|null);

            /** Entry rollcallEnded */
            rollcallEnded?: (veillee.RollcallEnded.$Properties|null);

            /** Entry nodeBegan */
            nodeBegan?: (veillee.NodeBegan.$Properties|null);

            /** Entry clockCorrected */
            clockCorrected?: (veillee.ClockCorrected.$Properties|null);

            /** Entry sensitiveRead */
            sensitiveRead?: (veillee.SensitiveRead.$Properties|null);

            /** Entry personErased */
            personErased?: (veillee.PersonErased.$Properties|null);

            /** Entry sensitiveExpired */
            sensitiveExpired?: (veillee.SensitiveExpired.$Properties|null);

            /** Entry crisisBegan */
            crisisBegan?: (veillee.Crisis.$Properties|null);

            /** Entry crisisEnded */
            crisisEnded?: (veillee.Crisis.$Properties|null);

            /** Entry clockTold */
            clockTold?: (veillee.ClockTold.$Properties|null);

            /** Entry backupMade */
            backupMade?: (veillee.BackupMade.$Properties|null);

            /** Entry fact */
            fact?: ("nodeStarted"|"messageHeard"|"messageFiled"|"messageQueued"|"householdNamed"|"householdTold"|"checkinMade"|"caseOpened"|"caseMoved"|"caseCorrected"|"caseAdded"|"taskMoved"|"keyPinned"|"keyChanged"|"keyEmptied"|"keyDuplicated"|"keyAccepted"|"keyRefused"|"keyDoubted"|"lexiconTaught"|"lexiconWithdrawn"|"rollcallStarted"|"rollcallEnded"|"nodeBegan"|"clockCorrected"|"sensitiveRead"|"personErased"|"sensitiveExpired"|"crisisBegan"|"crisisEnded"|"clockTold"|"backupMade");

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Narrowed shape of an Entry. */
        type $Shape = {
          node?: number|null;
          number?: number|null;
          orderMillis?: number|null;
          orderTick?: number|null;
          wallMillis?: number|null;
          wallQuality?: number|null;
          trust?: number|null;
          actorRole?: number|null;
          actorId?: string|null;
          raw?: string|null;
          sensitiveHash?: Uint8Array|null;
          clockRun?: number|null;
          nodeStarted?: veillee.NodeStarted.$Shape|null;
          messageHeard?: veillee.MessageHeard.$Shape|null;
          messageFiled?: veillee.MessageFiled.$Shape|null;
          messageQueued?: veillee.MessageQueued.$Shape|null;
          householdNamed?: veillee.HouseholdNamed.$Shape|null;
          householdTold?: veillee.HouseholdTold.$Shape|null;
          checkinMade?: veillee.CheckinMade.$Shape|null;
          caseOpened?: veillee.CaseOpened.$Shape|null;
          caseMoved?: veillee.CaseMoved.$Shape|null;
          caseCorrected?: veillee.CaseCorrected.$Shape|null;
          caseAdded?: veillee.CaseAdded.$Shape|null;
          taskMoved?: veillee.TaskMoved.$Shape|null;
          keyPinned?: veillee.RadioKey.$Shape|null;
          keyChanged?: veillee.RadioKey.$Shape|null;
          keyEmptied?: veillee.RadioKey.$Shape|null;
          keyDuplicated?: veillee.SharedKey.$Shape|null;
          keyAccepted?: veillee.RadioKey.$Shape|null;
          keyRefused?: veillee.RadioKey.$Shape|null;
          keyDoubted?: veillee.RadioKey.$Shape|null;
          lexiconTaught?: veillee.LexiconTaught.$Shape|null;
          lexiconWithdrawn?: veillee.LexiconWithdrawn.$Shape|null;
          rollcallStarted?: veillee.RollcallStarted.$Shape|null;
          rollcallEnded?: veillee.RollcallEnded.$Shape|null;
          nodeBegan?: veillee.NodeBegan.$Shape|null;
          clockCorrected?: veillee.ClockCorrected.$Shape|null;
          sensitiveRead?: veillee.SensitiveRead.$Shape|null;
          personErased?: veillee.PersonErased.$Shape|null;
          sensitiveExpired?: veillee.SensitiveExpired.$Shape|null;
          crisisBegan?: veillee.Crisis.$Shape|null;
          crisisEnded?: veillee.Crisis.$Shape|null;
          clockTold?: veillee.ClockTold.$Shape|null;
          backupMade?: veillee.BackupMade.$Shape|null;
          $unknowns?: Uint8Array[];
        } & (
          ({ fact?: undefined; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "nodeStarted"; nodeStarted: veillee.NodeStarted.$Shape; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "messageHeard"; nodeStarted?: null; messageHeard: veillee.MessageHeard.$Shape; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "messageFiled"; nodeStarted?: null; messageHeard?: null; messageFiled: veillee.MessageFiled.$Shape; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "messageQueued"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued: veillee.MessageQueued.$Shape; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "householdNamed"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed: veillee.HouseholdNamed.$Shape; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "householdTold"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold: veillee.HouseholdTold.$Shape; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "checkinMade"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade: veillee.CheckinMade.$Shape; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "caseOpened"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened: veillee.CaseOpened.$Shape; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "caseMoved"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved: veillee.CaseMoved.$Shape; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "caseCorrected"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected: veillee.CaseCorrected.$Shape; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "caseAdded"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded: veillee.CaseAdded.$Shape; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "taskMoved"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved: veillee.TaskMoved.$Shape; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyPinned"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned: veillee.RadioKey.$Shape; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyChanged"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged: veillee.RadioKey.$Shape; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyEmptied"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied: veillee.RadioKey.$Shape; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyDuplicated"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated: veillee.SharedKey.$Shape; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyAccepted"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted: veillee.RadioKey.$Shape; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyRefused"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused: veillee.RadioKey.$Shape; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "keyDoubted"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted: veillee.RadioKey.$Shape; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "lexiconTaught"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught: veillee.LexiconTaught.$Shape; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "lexiconWithdrawn"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn: veillee.LexiconWithdrawn.$Shape; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "rollcallStarted"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted: veillee.RollcallStarted.$Shape; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "rollcallEnded"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded: veillee.RollcallEnded.$Shape; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "nodeBegan"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan: veillee.NodeBegan.$Shape; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "clockCorrected"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected: veillee.ClockCorrected.$Shape; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "sensitiveRead"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead: veillee.SensitiveRead.$Shape; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "personErased"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased: veillee.PersonErased.$Shape; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "sensitiveExpired"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired: veillee.SensitiveExpired.$Shape; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "crisisBegan"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan: veillee.Crisis.$Shape; crisisEnded?: null; clockTold?: null; backupMade?: null }|{ fact?: "crisisEnded"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded: veillee.Crisis.$Shape; clockTold?: null; backupMade?: null }|{ fact?: "clockTold"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold: veillee.ClockTold.$Shape; backupMade?: null }|{ fact?: "backupMade"; nodeStarted?: null; messageHeard?: null; messageFiled?: null; messageQueued?: null; householdNamed?: null; householdTold?: null; checkinMade?: null; caseOpened?: null; caseMoved?: null; caseCorrected?: null; caseAdded?: null; taskMoved?: null; keyPinned?: null; keyChanged?: null; keyEmptied?: null; keyDuplicated?: null; keyAccepted?: null; keyRefused?: null; keyDoubted?: null; lexiconTaught?: null; lexiconWithdrawn?: null; rollcallStarted?: null; rollcallEnded?: null; nodeBegan?: null; clockCorrected?: null; sensitiveRead?: null; personErased?: null; sensitiveExpired?: null; crisisBegan?: null; crisisEnded?: null; clockTold?: null; backupMade: veillee.BackupMade.$Shape })
        );
    }

    /**
     * Properties of a Sensitive.
     * @deprecated Use veillee.Sensitive.$Properties instead.
     */
    interface ISensitive extends veillee.Sensitive.$Properties {
    }

    /** Represents a Sensitive. */
    class Sensitive {

        /**
         * Constructs a new Sensitive.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Sensitive.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Sensitive salt. */
        salt: Uint8Array;

        /** Sensitive raw. */
        raw?: (string|null);

        /** Sensitive actorId. */
        actorId?: (string|null);

        /** Sensitive name. */
        name?: (string|null);

        /** Sensitive place. */
        place?: (string|null);

        /** Sensitive who. */
        who?: (string|null);

        /** Sensitive about. */
        about?: (string|null);

        /** Sensitive text. */
        text?: (string|null);

        /** Sensitive reason. */
        reason?: (string|null);

        /** Sensitive helper. */
        helper?: (string|null);

        /** Sensitive term. */
        term?: (string|null);

        /** Sensitive person. */
        person?: (string|null);

        /**
         * Encodes the specified Sensitive message. Does not implicitly {@link veillee.Sensitive.verify|verify} messages.
         * @param message Sensitive message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Sensitive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Sensitive message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Sensitive & veillee.Sensitive.$Shape} Sensitive
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Sensitive & veillee.Sensitive.$Shape;
    }

    namespace Sensitive {

        /** Properties of a Sensitive. */
        interface $Properties {

            /** Sensitive salt */
            salt?: (Uint8Array|null);

            /** Sensitive raw */
            raw?: (string|null);

            /** Sensitive actorId */
            actorId?: (string|null);

            /** Sensitive name */
            name?: (string|null);

            /** Sensitive place */
            place?: (string|null);

            /** Sensitive who */
            who?: (string|null);

            /** Sensitive about */
            about?: (string|null);

            /** Sensitive text */
            text?: (string|null);

            /** Sensitive reason */
            reason?: (string|null);

            /** Sensitive helper */
            helper?: (string|null);

            /** Sensitive term */
            term?: (string|null);

            /** Sensitive person */
            person?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Sensitive. */
        type $Shape = veillee.Sensitive.$Properties;
    }

    /**
     * Properties of a Ref.
     * @deprecated Use veillee.Ref.$Properties instead.
     */
    interface IRef extends veillee.Ref.$Properties {
    }

    /** Represents a Ref. */
    class Ref {

        /**
         * Constructs a new Ref.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Ref.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ref node. */
        node: number;

        /** Ref number. */
        number: number;

        /**
         * Encodes the specified Ref message. Does not implicitly {@link veillee.Ref.verify|verify} messages.
         * @param message Ref message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Ref.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Ref message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Ref & veillee.Ref.$Shape} Ref
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Ref & veillee.Ref.$Shape;
    }

    namespace Ref {

        /** Properties of a Ref. */
        interface $Properties {

            /** Ref node */
            node?: (number|null);

            /** Ref number */
            number?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Ref. */
        type $Shape = veillee.Ref.$Properties;
    }

    /**
     * Properties of a Particulars.
     * @deprecated Use veillee.Particulars.$Properties instead.
     */
    interface IParticulars extends veillee.Particulars.$Properties {
    }

    /** Represents a Particulars. */
    class Particulars {

        /**
         * Constructs a new Particulars.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Particulars.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Particulars category. */
        category: number;

        /** Particulars urgency. */
        urgency: number;

        /** Particulars people. */
        people?: (number|null);

        /** Particulars quantity. */
        quantity?: (number|null);

        /** Particulars unit. */
        unit: number;

        /** Particulars place. */
        place?: (string|null);

        /** Particulars who. */
        who?: (string|null);

        /**
         * Encodes the specified Particulars message. Does not implicitly {@link veillee.Particulars.verify|verify} messages.
         * @param message Particulars message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Particulars.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Particulars message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Particulars & veillee.Particulars.$Shape} Particulars
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Particulars & veillee.Particulars.$Shape;
    }

    namespace Particulars {

        /** Properties of a Particulars. */
        interface $Properties {

            /** Particulars category */
            category?: (number|null);

            /** Particulars urgency */
            urgency?: (number|null);

            /** Particulars people */
            people?: (number|null);

            /** Particulars quantity */
            quantity?: (number|null);

            /** Particulars unit */
            unit?: (number|null);

            /** Particulars place */
            place?: (string|null);

            /** Particulars who */
            who?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Particulars. */
        type $Shape = veillee.Particulars.$Properties;
    }

    /**
     * Properties of a NodeStarted.
     * @deprecated Use veillee.NodeStarted.$Properties instead.
     */
    interface INodeStarted extends veillee.NodeStarted.$Properties {
    }

    /** Represents a NodeStarted. */
    class NodeStarted {

        /**
         * Constructs a new NodeStarted.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.NodeStarted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NodeStarted version. */
        version: string;

        /** NodeStarted exercise. */
        exercise: boolean;

        /**
         * Encodes the specified NodeStarted message. Does not implicitly {@link veillee.NodeStarted.verify|verify} messages.
         * @param message NodeStarted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.NodeStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NodeStarted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.NodeStarted & veillee.NodeStarted.$Shape} NodeStarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.NodeStarted & veillee.NodeStarted.$Shape;
    }

    namespace NodeStarted {

        /** Properties of a NodeStarted. */
        interface $Properties {

            /** NodeStarted version */
            version?: (string|null);

            /** NodeStarted exercise */
            exercise?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NodeStarted. */
        type $Shape = veillee.NodeStarted.$Properties;
    }

    /**
     * Properties of a MessageHeard.
     * @deprecated Use veillee.MessageHeard.$Properties instead.
     */
    interface IMessageHeard extends veillee.MessageHeard.$Properties {
    }

    /** Represents a MessageHeard. */
    class MessageHeard {

        /**
         * Constructs a new MessageHeard.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.MessageHeard.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MessageHeard household. */
        household: string;

        /** MessageHeard channel. */
        channel: number;

        /** MessageHeard lang. */
        lang: number;

        /** MessageHeard intent. */
        intent: string;

        /** MessageHeard inbox. */
        inbox: boolean;

        /** MessageHeard alarm. */
        alarm: number;

        /** MessageHeard about. */
        about?: (veillee.Ref.$Properties|null);

        /** MessageHeard guess. */
        guess: number;

        /** MessageHeard category. */
        category: number;

        /** MessageHeard who. */
        who?: (string|null);

        /**
         * Encodes the specified MessageHeard message. Does not implicitly {@link veillee.MessageHeard.verify|verify} messages.
         * @param message MessageHeard message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.MessageHeard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MessageHeard message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.MessageHeard & veillee.MessageHeard.$Shape} MessageHeard
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.MessageHeard & veillee.MessageHeard.$Shape;
    }

    namespace MessageHeard {

        /** Properties of a MessageHeard. */
        interface $Properties {

            /** MessageHeard household */
            household?: (string|null);

            /** MessageHeard channel */
            channel?: (number|null);

            /** MessageHeard lang */
            lang?: (number|null);

            /** MessageHeard intent */
            intent?: (string|null);

            /** MessageHeard inbox */
            inbox?: (boolean|null);

            /** MessageHeard alarm */
            alarm?: (number|null);

            /** MessageHeard about */
            about?: (veillee.Ref.$Properties|null);

            /** MessageHeard guess */
            guess?: (number|null);

            /** MessageHeard category */
            category?: (number|null);

            /** MessageHeard who */
            who?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MessageHeard. */
        type $Shape = veillee.MessageHeard.$Properties;
    }

    /**
     * Properties of a MessageFiled.
     * @deprecated Use veillee.MessageFiled.$Properties instead.
     */
    interface IMessageFiled extends veillee.MessageFiled.$Properties {
    }

    /** Represents a MessageFiled. */
    class MessageFiled {

        /**
         * Constructs a new MessageFiled.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.MessageFiled.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MessageFiled message. */
        message?: (veillee.Ref.$Properties|null);

        /** MessageFiled as. */
        as: number;

        /** MessageFiled opened. */
        opened?: (veillee.Ref.$Properties|null);

        /**
         * Encodes the specified MessageFiled message. Does not implicitly {@link veillee.MessageFiled.verify|verify} messages.
         * @param message MessageFiled message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.MessageFiled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MessageFiled message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.MessageFiled & veillee.MessageFiled.$Shape} MessageFiled
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.MessageFiled & veillee.MessageFiled.$Shape;
    }

    namespace MessageFiled {

        /** Properties of a MessageFiled. */
        interface $Properties {

            /** MessageFiled message */
            message?: (veillee.Ref.$Properties|null);

            /** MessageFiled as */
            as?: (number|null);

            /** MessageFiled opened */
            opened?: (veillee.Ref.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MessageFiled. */
        type $Shape = veillee.MessageFiled.$Properties;
    }

    /**
     * Properties of a MessageQueued.
     * @deprecated Use veillee.MessageQueued.$Properties instead.
     */
    interface IMessageQueued extends veillee.MessageQueued.$Properties {
    }

    /** Represents a MessageQueued. */
    class MessageQueued {

        /**
         * Constructs a new MessageQueued.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.MessageQueued.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** MessageQueued id. */
        id: string;

        /** MessageQueued household. */
        household: string;

        /** MessageQueued about. */
        about?: (veillee.Ref.$Properties|null);

        /** MessageQueued template. */
        template?: (string|null);

        /** MessageQueued text. */
        text: string;

        /** MessageQueued asks. */
        asks?: (veillee.Asked.$Properties|null);

        /**
         * Encodes the specified MessageQueued message. Does not implicitly {@link veillee.MessageQueued.verify|verify} messages.
         * @param message MessageQueued message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.MessageQueued.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a MessageQueued message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.MessageQueued & veillee.MessageQueued.$Shape} MessageQueued
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.MessageQueued & veillee.MessageQueued.$Shape;
    }

    namespace MessageQueued {

        /** Properties of a MessageQueued. */
        interface $Properties {

            /** MessageQueued id */
            id?: (string|null);

            /** MessageQueued household */
            household?: (string|null);

            /** MessageQueued about */
            about?: (veillee.Ref.$Properties|null);

            /** MessageQueued template */
            template?: (string|null);

            /** MessageQueued text */
            text?: (string|null);

            /** MessageQueued asks */
            asks?: (veillee.Asked.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a MessageQueued. */
        type $Shape = veillee.MessageQueued.$Properties;
    }

    /**
     * Properties of an Asked.
     * @deprecated Use veillee.Asked.$Properties instead.
     */
    interface IAsked extends veillee.Asked.$Properties {
    }

    /** Represents an Asked. */
    class Asked {

        /**
         * Constructs a new Asked.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Asked.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Asked what. */
        what: number;

        /** Asked as. */
        as: number;

        /** Asked again. */
        again: boolean;

        /** Asked age. */
        age: number;

        /**
         * Encodes the specified Asked message. Does not implicitly {@link veillee.Asked.verify|verify} messages.
         * @param message Asked message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Asked.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Asked message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Asked & veillee.Asked.$Shape} Asked
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Asked & veillee.Asked.$Shape;
    }

    namespace Asked {

        /** Properties of an Asked. */
        interface $Properties {

            /** Asked what */
            what?: (number|null);

            /** Asked as */
            as?: (number|null);

            /** Asked again */
            again?: (boolean|null);

            /** Asked age */
            age?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Asked. */
        type $Shape = veillee.Asked.$Properties;
    }

    /**
     * Properties of an HouseholdNamed.
     * @deprecated Use veillee.HouseholdNamed.$Properties instead.
     */
    interface IHouseholdNamed extends veillee.HouseholdNamed.$Properties {
    }

    /** Represents an HouseholdNamed. */
    class HouseholdNamed {

        /**
         * Constructs a new HouseholdNamed.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.HouseholdNamed.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HouseholdNamed household. */
        household: string;

        /** HouseholdNamed name. */
        name: string;

        /** HouseholdNamed source. */
        source: number;

        /**
         * Encodes the specified HouseholdNamed message. Does not implicitly {@link veillee.HouseholdNamed.verify|verify} messages.
         * @param message HouseholdNamed message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.HouseholdNamed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an HouseholdNamed message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.HouseholdNamed & veillee.HouseholdNamed.$Shape} HouseholdNamed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.HouseholdNamed & veillee.HouseholdNamed.$Shape;
    }

    namespace HouseholdNamed {

        /** Properties of an HouseholdNamed. */
        interface $Properties {

            /** HouseholdNamed household */
            household?: (string|null);

            /** HouseholdNamed name */
            name?: (string|null);

            /** HouseholdNamed source */
            source?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an HouseholdNamed. */
        type $Shape = veillee.HouseholdNamed.$Properties;
    }

    /**
     * Properties of an HouseholdTold.
     * @deprecated Use veillee.HouseholdTold.$Properties instead.
     */
    interface IHouseholdTold extends veillee.HouseholdTold.$Properties {
    }

    /** Represents an HouseholdTold. */
    class HouseholdTold {

        /**
         * Constructs a new HouseholdTold.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.HouseholdTold.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** HouseholdTold household. */
        household: string;

        /** HouseholdTold lang. */
        lang: number;

        /** HouseholdTold people. */
        people?: (number|null);

        /** HouseholdTold place. */
        place?: (string|null);

        /** HouseholdTold stopped. */
        stopped?: (boolean|null);

        /**
         * Encodes the specified HouseholdTold message. Does not implicitly {@link veillee.HouseholdTold.verify|verify} messages.
         * @param message HouseholdTold message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.HouseholdTold.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an HouseholdTold message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.HouseholdTold & veillee.HouseholdTold.$Shape} HouseholdTold
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.HouseholdTold & veillee.HouseholdTold.$Shape;
    }

    namespace HouseholdTold {

        /** Properties of an HouseholdTold. */
        interface $Properties {

            /** HouseholdTold household */
            household?: (string|null);

            /** HouseholdTold lang */
            lang?: (number|null);

            /** HouseholdTold people */
            people?: (number|null);

            /** HouseholdTold place */
            place?: (string|null);

            /** HouseholdTold stopped */
            stopped?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an HouseholdTold. */
        type $Shape = veillee.HouseholdTold.$Properties;
    }

    /**
     * Properties of a CheckinMade.
     * @deprecated Use veillee.CheckinMade.$Properties instead.
     */
    interface ICheckinMade extends veillee.CheckinMade.$Properties {
    }

    /** Represents a CheckinMade. */
    class CheckinMade {

        /**
         * Constructs a new CheckinMade.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.CheckinMade.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CheckinMade household. */
        household: string;

        /** CheckinMade channel. */
        channel: number;

        /** CheckinMade lang. */
        lang: number;

        /** CheckinMade status. */
        status: number;

        /** CheckinMade people. */
        people?: (number|null);

        /** CheckinMade about. */
        about?: (string|null);

        /** CheckinMade dueMinutes. */
        dueMinutes?: (number|null);

        /** CheckinMade dueAge. */
        dueAge?: (number|null);

        /** CheckinMade guess. */
        guess: number;

        /** CheckinMade subject. */
        subject?: (string|null);

        /**
         * Encodes the specified CheckinMade message. Does not implicitly {@link veillee.CheckinMade.verify|verify} messages.
         * @param message CheckinMade message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.CheckinMade.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CheckinMade message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.CheckinMade & veillee.CheckinMade.$Shape} CheckinMade
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.CheckinMade & veillee.CheckinMade.$Shape;
    }

    namespace CheckinMade {

        /** Properties of a CheckinMade. */
        interface $Properties {

            /** CheckinMade household */
            household?: (string|null);

            /** CheckinMade channel */
            channel?: (number|null);

            /** CheckinMade lang */
            lang?: (number|null);

            /** CheckinMade status */
            status?: (number|null);

            /** CheckinMade people */
            people?: (number|null);

            /** CheckinMade about */
            about?: (string|null);

            /** CheckinMade dueMinutes */
            dueMinutes?: (number|null);

            /** CheckinMade dueAge */
            dueAge?: (number|null);

            /** CheckinMade guess */
            guess?: (number|null);

            /** CheckinMade subject */
            subject?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CheckinMade. */
        type $Shape = veillee.CheckinMade.$Properties;
    }

    /**
     * Properties of a CaseOpened.
     * @deprecated Use veillee.CaseOpened.$Properties instead.
     */
    interface ICaseOpened extends veillee.CaseOpened.$Properties {
    }

    /** Represents a CaseOpened. */
    class CaseOpened {

        /**
         * Constructs a new CaseOpened.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.CaseOpened.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CaseOpened number. */
        number: number;

        /** CaseOpened type. */
        type: number;

        /** CaseOpened state. */
        state: number;

        /** CaseOpened household. */
        household: string;

        /** CaseOpened channel. */
        channel: number;

        /** CaseOpened lang. */
        lang: number;

        /** CaseOpened alarm. */
        alarm: number;

        /** CaseOpened secretHash. */
        secretHash?: (string|null);

        /** CaseOpened particulars. */
        particulars?: (veillee.Particulars.$Properties|null);

        /** CaseOpened guess. */
        guess: number;

        /** CaseOpened subject. */
        subject?: (string|null);

        /**
         * Encodes the specified CaseOpened message. Does not implicitly {@link veillee.CaseOpened.verify|verify} messages.
         * @param message CaseOpened message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.CaseOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CaseOpened message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.CaseOpened & veillee.CaseOpened.$Shape} CaseOpened
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.CaseOpened & veillee.CaseOpened.$Shape;
    }

    namespace CaseOpened {

        /** Properties of a CaseOpened. */
        interface $Properties {

            /** CaseOpened number */
            number?: (number|null);

            /** CaseOpened type */
            type?: (number|null);

            /** CaseOpened state */
            state?: (number|null);

            /** CaseOpened household */
            household?: (string|null);

            /** CaseOpened channel */
            channel?: (number|null);

            /** CaseOpened lang */
            lang?: (number|null);

            /** CaseOpened alarm */
            alarm?: (number|null);

            /** CaseOpened secretHash */
            secretHash?: (string|null);

            /** CaseOpened particulars */
            particulars?: (veillee.Particulars.$Properties|null);

            /** CaseOpened guess */
            guess?: (number|null);

            /** CaseOpened subject */
            subject?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CaseOpened. */
        type $Shape = veillee.CaseOpened.$Properties;
    }

    /**
     * Properties of a CaseMoved.
     * @deprecated Use veillee.CaseMoved.$Properties instead.
     */
    interface ICaseMoved extends veillee.CaseMoved.$Properties {
    }

    /** Represents a CaseMoved. */
    class CaseMoved {

        /**
         * Constructs a new CaseMoved.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.CaseMoved.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CaseMoved case. */
        case?: (veillee.Ref.$Properties|null);

        /** CaseMoved to. */
        to: number;

        /** CaseMoved into. */
        into?: (veillee.Ref.$Properties|null);

        /** CaseMoved reason. */
        reason?: (string|null);

        /**
         * Encodes the specified CaseMoved message. Does not implicitly {@link veillee.CaseMoved.verify|verify} messages.
         * @param message CaseMoved message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.CaseMoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CaseMoved message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.CaseMoved & veillee.CaseMoved.$Shape} CaseMoved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.CaseMoved & veillee.CaseMoved.$Shape;
    }

    namespace CaseMoved {

        /** Properties of a CaseMoved. */
        interface $Properties {

            /** CaseMoved case */
            "case"?: (veillee.Ref.$Properties|null);

            /** CaseMoved to */
            to?: (number|null);

            /** CaseMoved into */
            into?: (veillee.Ref.$Properties|null);

            /** CaseMoved reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CaseMoved. */
        type $Shape = veillee.CaseMoved.$Properties;
    }

    /**
     * Properties of a CaseCorrected.
     * @deprecated Use veillee.CaseCorrected.$Properties instead.
     */
    interface ICaseCorrected extends veillee.CaseCorrected.$Properties {
    }

    /** Represents a CaseCorrected. */
    class CaseCorrected {

        /**
         * Constructs a new CaseCorrected.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.CaseCorrected.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CaseCorrected case. */
        case?: (veillee.Ref.$Properties|null);

        /** CaseCorrected particulars. */
        particulars?: (veillee.Particulars.$Properties|null);

        /**
         * Encodes the specified CaseCorrected message. Does not implicitly {@link veillee.CaseCorrected.verify|verify} messages.
         * @param message CaseCorrected message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.CaseCorrected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CaseCorrected message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.CaseCorrected & veillee.CaseCorrected.$Shape} CaseCorrected
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.CaseCorrected & veillee.CaseCorrected.$Shape;
    }

    namespace CaseCorrected {

        /** Properties of a CaseCorrected. */
        interface $Properties {

            /** CaseCorrected case */
            "case"?: (veillee.Ref.$Properties|null);

            /** CaseCorrected particulars */
            particulars?: (veillee.Particulars.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CaseCorrected. */
        type $Shape = veillee.CaseCorrected.$Properties;
    }

    /**
     * Properties of a CaseAdded.
     * @deprecated Use veillee.CaseAdded.$Properties instead.
     */
    interface ICaseAdded extends veillee.CaseAdded.$Properties {
    }

    /** Represents a CaseAdded. */
    class CaseAdded {

        /**
         * Constructs a new CaseAdded.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.CaseAdded.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** CaseAdded case. */
        case?: (veillee.Ref.$Properties|null);

        /** CaseAdded household. */
        household: string;

        /**
         * Encodes the specified CaseAdded message. Does not implicitly {@link veillee.CaseAdded.verify|verify} messages.
         * @param message CaseAdded message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.CaseAdded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a CaseAdded message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.CaseAdded & veillee.CaseAdded.$Shape} CaseAdded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.CaseAdded & veillee.CaseAdded.$Shape;
    }

    namespace CaseAdded {

        /** Properties of a CaseAdded. */
        interface $Properties {

            /** CaseAdded case */
            "case"?: (veillee.Ref.$Properties|null);

            /** CaseAdded household */
            household?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a CaseAdded. */
        type $Shape = veillee.CaseAdded.$Properties;
    }

    /**
     * Properties of a TaskMoved.
     * @deprecated Use veillee.TaskMoved.$Properties instead.
     */
    interface ITaskMoved extends veillee.TaskMoved.$Properties {
    }

    /** Represents a TaskMoved. */
    class TaskMoved {

        /**
         * Constructs a new TaskMoved.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.TaskMoved.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TaskMoved case. */
        case?: (veillee.Ref.$Properties|null);

        /** TaskMoved helper. */
        helper: string;

        /** TaskMoved to. */
        to: number;

        /**
         * Encodes the specified TaskMoved message. Does not implicitly {@link veillee.TaskMoved.verify|verify} messages.
         * @param message TaskMoved message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.TaskMoved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TaskMoved message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.TaskMoved & veillee.TaskMoved.$Shape} TaskMoved
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.TaskMoved & veillee.TaskMoved.$Shape;
    }

    namespace TaskMoved {

        /** Properties of a TaskMoved. */
        interface $Properties {

            /** TaskMoved case */
            "case"?: (veillee.Ref.$Properties|null);

            /** TaskMoved helper */
            helper?: (string|null);

            /** TaskMoved to */
            to?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TaskMoved. */
        type $Shape = veillee.TaskMoved.$Properties;
    }

    /**
     * Properties of a RollcallStarted.
     * @deprecated Use veillee.RollcallStarted.$Properties instead.
     */
    interface IRollcallStarted extends veillee.RollcallStarted.$Properties {
    }

    /** Represents a RollcallStarted. */
    class RollcallStarted {

        /**
         * Constructs a new RollcallStarted.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.RollcallStarted.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RollcallStarted age. */
        age: number;

        /**
         * Encodes the specified RollcallStarted message. Does not implicitly {@link veillee.RollcallStarted.verify|verify} messages.
         * @param message RollcallStarted message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.RollcallStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RollcallStarted message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.RollcallStarted & veillee.RollcallStarted.$Shape} RollcallStarted
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.RollcallStarted & veillee.RollcallStarted.$Shape;
    }

    namespace RollcallStarted {

        /** Properties of a RollcallStarted. */
        interface $Properties {

            /** RollcallStarted age */
            age?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RollcallStarted. */
        type $Shape = veillee.RollcallStarted.$Properties;
    }

    /**
     * Properties of a RollcallEnded.
     * @deprecated Use veillee.RollcallEnded.$Properties instead.
     */
    interface IRollcallEnded extends veillee.RollcallEnded.$Properties {
    }

    /** Represents a RollcallEnded. */
    class RollcallEnded {

        /**
         * Constructs a new RollcallEnded.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.RollcallEnded.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RollcallEnded answered. */
        answered: number;

        /** RollcallEnded help. */
        help: number;

        /** RollcallEnded silent. */
        silent: number;

        /**
         * Encodes the specified RollcallEnded message. Does not implicitly {@link veillee.RollcallEnded.verify|verify} messages.
         * @param message RollcallEnded message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.RollcallEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RollcallEnded message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.RollcallEnded & veillee.RollcallEnded.$Shape} RollcallEnded
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.RollcallEnded & veillee.RollcallEnded.$Shape;
    }

    namespace RollcallEnded {

        /** Properties of a RollcallEnded. */
        interface $Properties {

            /** RollcallEnded answered */
            answered?: (number|null);

            /** RollcallEnded help */
            help?: (number|null);

            /** RollcallEnded silent */
            silent?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RollcallEnded. */
        type $Shape = veillee.RollcallEnded.$Properties;
    }

    /**
     * Properties of a NodeBegan.
     * @deprecated Use veillee.NodeBegan.$Properties instead.
     */
    interface INodeBegan extends veillee.NodeBegan.$Properties {
    }

    /** Represents a NodeBegan. */
    class NodeBegan {

        /**
         * Constructs a new NodeBegan.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.NodeBegan.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** NodeBegan publicKey. */
        publicKey: Uint8Array;

        /** NodeBegan formerly. */
        formerly?: (number|null);

        /**
         * Encodes the specified NodeBegan message. Does not implicitly {@link veillee.NodeBegan.verify|verify} messages.
         * @param message NodeBegan message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.NodeBegan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a NodeBegan message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.NodeBegan & veillee.NodeBegan.$Shape} NodeBegan
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.NodeBegan & veillee.NodeBegan.$Shape;
    }

    namespace NodeBegan {

        /** Properties of a NodeBegan. */
        interface $Properties {

            /** NodeBegan publicKey */
            publicKey?: (Uint8Array|null);

            /** NodeBegan formerly */
            formerly?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a NodeBegan. */
        type $Shape = veillee.NodeBegan.$Properties;
    }

    /**
     * Properties of a ClockCorrected.
     * @deprecated Use veillee.ClockCorrected.$Properties instead.
     */
    interface IClockCorrected extends veillee.ClockCorrected.$Properties {
    }

    /** Represents a ClockCorrected. */
    class ClockCorrected {

        /**
         * Constructs a new ClockCorrected.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.ClockCorrected.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ClockCorrected run. */
        run: number;

        /** ClockCorrected first. */
        first: number;

        /** ClockCorrected last. */
        last: number;

        /** ClockCorrected byMillis. */
        byMillis: number;

        /** ClockCorrected quality. */
        quality: number;

        /**
         * Encodes the specified ClockCorrected message. Does not implicitly {@link veillee.ClockCorrected.verify|verify} messages.
         * @param message ClockCorrected message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.ClockCorrected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ClockCorrected message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.ClockCorrected & veillee.ClockCorrected.$Shape} ClockCorrected
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.ClockCorrected & veillee.ClockCorrected.$Shape;
    }

    namespace ClockCorrected {

        /** Properties of a ClockCorrected. */
        interface $Properties {

            /** ClockCorrected run */
            run?: (number|null);

            /** ClockCorrected first */
            first?: (number|null);

            /** ClockCorrected last */
            last?: (number|null);

            /** ClockCorrected byMillis */
            byMillis?: (number|null);

            /** ClockCorrected quality */
            quality?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ClockCorrected. */
        type $Shape = veillee.ClockCorrected.$Properties;
    }

    /**
     * Properties of a ClockTold.
     * @deprecated Use veillee.ClockTold.$Properties instead.
     */
    interface IClockTold extends veillee.ClockTold.$Properties {
    }

    /** Represents a ClockTold. */
    class ClockTold {

        /**
         * Constructs a new ClockTold.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.ClockTold.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ClockTold wallMillis. */
        wallMillis?: (number|null);

        /**
         * Encodes the specified ClockTold message. Does not implicitly {@link veillee.ClockTold.verify|verify} messages.
         * @param message ClockTold message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.ClockTold.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ClockTold message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.ClockTold & veillee.ClockTold.$Shape} ClockTold
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.ClockTold & veillee.ClockTold.$Shape;
    }

    namespace ClockTold {

        /** Properties of a ClockTold. */
        interface $Properties {

            /** ClockTold wallMillis */
            wallMillis?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ClockTold. */
        type $Shape = veillee.ClockTold.$Properties;
    }

    /**
     * Properties of a SensitiveRead.
     * @deprecated Use veillee.SensitiveRead.$Properties instead.
     */
    interface ISensitiveRead extends veillee.SensitiveRead.$Properties {
    }

    /** Represents a SensitiveRead. */
    class SensitiveRead {

        /**
         * Constructs a new SensitiveRead.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.SensitiveRead.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SensitiveRead scope. */
        scope: number;

        /** SensitiveRead case. */
        case?: (veillee.Ref.$Properties|null);

        /** SensitiveRead household. */
        household?: (string|null);

        /**
         * Encodes the specified SensitiveRead message. Does not implicitly {@link veillee.SensitiveRead.verify|verify} messages.
         * @param message SensitiveRead message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.SensitiveRead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SensitiveRead message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.SensitiveRead & veillee.SensitiveRead.$Shape} SensitiveRead
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.SensitiveRead & veillee.SensitiveRead.$Shape;
    }

    namespace SensitiveRead {

        /** Properties of a SensitiveRead. */
        interface $Properties {

            /** SensitiveRead scope */
            scope?: (number|null);

            /** SensitiveRead case */
            "case"?: (veillee.Ref.$Properties|null);

            /** SensitiveRead household */
            household?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SensitiveRead. */
        type $Shape = veillee.SensitiveRead.$Properties;
    }

    /**
     * Properties of a PersonErased.
     * @deprecated Use veillee.PersonErased.$Properties instead.
     */
    interface IPersonErased extends veillee.PersonErased.$Properties {
    }

    /** Represents a PersonErased. */
    class PersonErased {

        /**
         * Constructs a new PersonErased.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.PersonErased.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** PersonErased household. */
        household: string;

        /**
         * Encodes the specified PersonErased message. Does not implicitly {@link veillee.PersonErased.verify|verify} messages.
         * @param message PersonErased message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.PersonErased.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a PersonErased message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.PersonErased & veillee.PersonErased.$Shape} PersonErased
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.PersonErased & veillee.PersonErased.$Shape;
    }

    namespace PersonErased {

        /** Properties of a PersonErased. */
        interface $Properties {

            /** PersonErased household */
            household?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a PersonErased. */
        type $Shape = veillee.PersonErased.$Properties;
    }

    /**
     * Properties of a SensitiveExpired.
     * @deprecated Use veillee.SensitiveExpired.$Properties instead.
     */
    interface ISensitiveExpired extends veillee.SensitiveExpired.$Properties {
    }

    /** Represents a SensitiveExpired. */
    class SensitiveExpired {

        /**
         * Constructs a new SensitiveExpired.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.SensitiveExpired.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SensitiveExpired first. */
        first: number;

        /** SensitiveExpired last. */
        last: number;

        /** SensitiveExpired what. */
        what: number;

        /**
         * Encodes the specified SensitiveExpired message. Does not implicitly {@link veillee.SensitiveExpired.verify|verify} messages.
         * @param message SensitiveExpired message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.SensitiveExpired.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SensitiveExpired message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.SensitiveExpired & veillee.SensitiveExpired.$Shape} SensitiveExpired
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.SensitiveExpired & veillee.SensitiveExpired.$Shape;
    }

    namespace SensitiveExpired {

        /** Properties of a SensitiveExpired. */
        interface $Properties {

            /** SensitiveExpired first */
            first?: (number|null);

            /** SensitiveExpired last */
            last?: (number|null);

            /** SensitiveExpired what */
            what?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SensitiveExpired. */
        type $Shape = veillee.SensitiveExpired.$Properties;
    }

    /**
     * Properties of a BackupMade.
     * @deprecated Use veillee.BackupMade.$Properties instead.
     */
    interface IBackupMade extends veillee.BackupMade.$Properties {
    }

    /** Represents a BackupMade. */
    class BackupMade {

        /**
         * Constructs a new BackupMade.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.BackupMade.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BackupMade on. */
        on: number;

        /** BackupMade lock. */
        lock: number;

        /** BackupMade entries. */
        entries: number;

        /** BackupMade content. */
        content?: (Uint8Array|null);

        /**
         * Encodes the specified BackupMade message. Does not implicitly {@link veillee.BackupMade.verify|verify} messages.
         * @param message BackupMade message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.BackupMade.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BackupMade message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.BackupMade & veillee.BackupMade.$Shape} BackupMade
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.BackupMade & veillee.BackupMade.$Shape;
    }

    namespace BackupMade {

        /** Properties of a BackupMade. */
        interface $Properties {

            /** BackupMade on */
            on?: (number|null);

            /** BackupMade lock */
            lock?: (number|null);

            /** BackupMade entries */
            entries?: (number|null);

            /** BackupMade content */
            content?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BackupMade. */
        type $Shape = veillee.BackupMade.$Properties;
    }

    /**
     * Properties of a Crisis.
     * @deprecated Use veillee.Crisis.$Properties instead.
     */
    interface ICrisis extends veillee.Crisis.$Properties {
    }

    /** Represents a Crisis. */
    class Crisis {

        /**
         * Constructs a new Crisis.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Crisis.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Crisis age. */
        age: number;

        /**
         * Encodes the specified Crisis message. Does not implicitly {@link veillee.Crisis.verify|verify} messages.
         * @param message Crisis message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Crisis.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Crisis message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Crisis & veillee.Crisis.$Shape} Crisis
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Crisis & veillee.Crisis.$Shape;
    }

    namespace Crisis {

        /** Properties of a Crisis. */
        interface $Properties {

            /** Crisis age */
            age?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Crisis. */
        type $Shape = veillee.Crisis.$Properties;
    }

    /**
     * Properties of a RadioKey.
     * @deprecated Use veillee.RadioKey.$Properties instead.
     */
    interface IRadioKey extends veillee.RadioKey.$Properties {
    }

    /** Represents a RadioKey. */
    class RadioKey {

        /**
         * Constructs a new RadioKey.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.RadioKey.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RadioKey radio. */
        radio: number;

        /** RadioKey key. */
        key: string;

        /**
         * Encodes the specified RadioKey message. Does not implicitly {@link veillee.RadioKey.verify|verify} messages.
         * @param message RadioKey message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.RadioKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RadioKey message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.RadioKey & veillee.RadioKey.$Shape} RadioKey
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.RadioKey & veillee.RadioKey.$Shape;
    }

    namespace RadioKey {

        /** Properties of a RadioKey. */
        interface $Properties {

            /** RadioKey radio */
            radio?: (number|null);

            /** RadioKey key */
            key?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RadioKey. */
        type $Shape = veillee.RadioKey.$Properties;
    }

    /**
     * Properties of a SharedKey.
     * @deprecated Use veillee.SharedKey.$Properties instead.
     */
    interface ISharedKey extends veillee.SharedKey.$Properties {
    }

    /** Represents a SharedKey. */
    class SharedKey {

        /**
         * Constructs a new SharedKey.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.SharedKey.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** SharedKey radio. */
        radio: number;

        /** SharedKey other. */
        other: number;

        /** SharedKey key. */
        key: string;

        /**
         * Encodes the specified SharedKey message. Does not implicitly {@link veillee.SharedKey.verify|verify} messages.
         * @param message SharedKey message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.SharedKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a SharedKey message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.SharedKey & veillee.SharedKey.$Shape} SharedKey
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.SharedKey & veillee.SharedKey.$Shape;
    }

    namespace SharedKey {

        /** Properties of a SharedKey. */
        interface $Properties {

            /** SharedKey radio */
            radio?: (number|null);

            /** SharedKey other */
            other?: (number|null);

            /** SharedKey key */
            key?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a SharedKey. */
        type $Shape = veillee.SharedKey.$Properties;
    }

    /**
     * Properties of a LexiconTaught.
     * @deprecated Use veillee.LexiconTaught.$Properties instead.
     */
    interface ILexiconTaught extends veillee.LexiconTaught.$Properties {
    }

    /** Represents a LexiconTaught. */
    class LexiconTaught {

        /**
         * Constructs a new LexiconTaught.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.LexiconTaught.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LexiconTaught term. */
        term: string;

        /** LexiconTaught as. */
        as: number;

        /** LexiconTaught category. */
        category: number;

        /** LexiconTaught place. */
        place?: (string|null);

        /** LexiconTaught person. */
        person?: (string|null);

        /** LexiconTaught from. */
        from?: (veillee.Ref.$Properties|null);

        /**
         * Encodes the specified LexiconTaught message. Does not implicitly {@link veillee.LexiconTaught.verify|verify} messages.
         * @param message LexiconTaught message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.LexiconTaught.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LexiconTaught message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.LexiconTaught & veillee.LexiconTaught.$Shape} LexiconTaught
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.LexiconTaught & veillee.LexiconTaught.$Shape;
    }

    namespace LexiconTaught {

        /** Properties of a LexiconTaught. */
        interface $Properties {

            /** LexiconTaught term */
            term?: (string|null);

            /** LexiconTaught as */
            as?: (number|null);

            /** LexiconTaught category */
            category?: (number|null);

            /** LexiconTaught place */
            place?: (string|null);

            /** LexiconTaught person */
            person?: (string|null);

            /** LexiconTaught from */
            from?: (veillee.Ref.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LexiconTaught. */
        type $Shape = veillee.LexiconTaught.$Properties;
    }

    /**
     * Properties of a LexiconWithdrawn.
     * @deprecated Use veillee.LexiconWithdrawn.$Properties instead.
     */
    interface ILexiconWithdrawn extends veillee.LexiconWithdrawn.$Properties {
    }

    /** Represents a LexiconWithdrawn. */
    class LexiconWithdrawn {

        /**
         * Constructs a new LexiconWithdrawn.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.LexiconWithdrawn.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LexiconWithdrawn taught. */
        taught?: (veillee.Ref.$Properties|null);

        /**
         * Encodes the specified LexiconWithdrawn message. Does not implicitly {@link veillee.LexiconWithdrawn.verify|verify} messages.
         * @param message LexiconWithdrawn message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.LexiconWithdrawn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LexiconWithdrawn message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.LexiconWithdrawn & veillee.LexiconWithdrawn.$Shape} LexiconWithdrawn
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.LexiconWithdrawn & veillee.LexiconWithdrawn.$Shape;
    }

    namespace LexiconWithdrawn {

        /** Properties of a LexiconWithdrawn. */
        interface $Properties {

            /** LexiconWithdrawn taught */
            taught?: (veillee.Ref.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LexiconWithdrawn. */
        type $Shape = veillee.LexiconWithdrawn.$Properties;
    }

    /**
     * Properties of an Outgoing.
     * @deprecated Use veillee.Outgoing.$Properties instead.
     */
    interface IOutgoing extends veillee.Outgoing.$Properties {
    }

    /** Represents an Outgoing. */
    class Outgoing {

        /**
         * Constructs a new Outgoing.
         * @param [properties] Properties to set
         */
        constructor(properties?: veillee.Outgoing.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Outgoing id. */
        id: string;

        /** Outgoing to. */
        to: number;

        /** Outgoing channel. */
        channel?: (number|null);

        /** Outgoing text. */
        text: string;

        /** Outgoing lane. */
        lane: number;

        /** Outgoing queuedAt. */
        queuedAt: number;

        /** Outgoing about. */
        about?: (number|null);

        /** Outgoing replyId. */
        replyId?: (number|null);

        /** Outgoing state. */
        state: number;

        /** Outgoing tries. */
        tries: number;

        /** Outgoing dueAt. */
        dueAt?: (number|null);

        /** Outgoing changedAt. */
        changedAt: number;

        /** Outgoing refusedWith. */
        refusedWith?: (number|null);

        /** Outgoing packetId. */
        packetId?: (number|null);

        /** Outgoing onChannel. */
        onChannel?: (boolean|null);

        /** Outgoing room. */
        room?: (number|null);

        /** Outgoing partsDone. */
        partsDone?: (number|null);

        /** Outgoing proven. */
        proven?: (boolean|null);

        /** Outgoing short. */
        short?: (string|null);

        /** Outgoing news. */
        news?: (boolean|null);

        /** Outgoing within. */
        within?: (string|null);

        /**
         * Encodes the specified Outgoing message. Does not implicitly {@link veillee.Outgoing.verify|verify} messages.
         * @param message Outgoing message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: veillee.Outgoing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Outgoing message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {veillee.Outgoing & veillee.Outgoing.$Shape} Outgoing
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): veillee.Outgoing & veillee.Outgoing.$Shape;
    }

    namespace Outgoing {

        /** Properties of an Outgoing. */
        interface $Properties {

            /** Outgoing id */
            id?: (string|null);

            /** Outgoing to */
            to?: (number|null);

            /** Outgoing channel */
            channel?: (number|null);

            /** Outgoing text */
            text?: (string|null);

            /** Outgoing lane */
            lane?: (number|null);

            /** Outgoing queuedAt */
            queuedAt?: (number|null);

            /** Outgoing about */
            about?: (number|null);

            /** Outgoing replyId */
            replyId?: (number|null);

            /** Outgoing state */
            state?: (number|null);

            /** Outgoing tries */
            tries?: (number|null);

            /** Outgoing dueAt */
            dueAt?: (number|null);

            /** Outgoing changedAt */
            changedAt?: (number|null);

            /** Outgoing refusedWith */
            refusedWith?: (number|null);

            /** Outgoing packetId */
            packetId?: (number|null);

            /** Outgoing onChannel */
            onChannel?: (boolean|null);

            /** Outgoing room */
            room?: (number|null);

            /** Outgoing partsDone */
            partsDone?: (number|null);

            /** Outgoing proven */
            proven?: (boolean|null);

            /** Outgoing short */
            short?: (string|null);

            /** Outgoing news */
            news?: (boolean|null);

            /** Outgoing within */
            within?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Outgoing. */
        type $Shape = veillee.Outgoing.$Properties;
    }

    /** WallQuality enum. */
    enum WallQuality {

        /** WALL_QUALITY_UNSPECIFIED value */
        WALL_QUALITY_UNSPECIFIED = 0,

        /** WALL_QUALITY_NONE value */
        WALL_QUALITY_NONE = 1,

        /** WALL_QUALITY_RADIO value */
        WALL_QUALITY_RADIO = 2,

        /** WALL_QUALITY_GPS value */
        WALL_QUALITY_GPS = 3,

        /** WALL_QUALITY_OPERATOR value */
        WALL_QUALITY_OPERATOR = 4,

        /** WALL_QUALITY_NTP value */
        WALL_QUALITY_NTP = 5
    }

    /** ActorRole enum. */
    enum ActorRole {

        /** ACTOR_ROLE_UNSPECIFIED value */
        ACTOR_ROLE_UNSPECIFIED = 0,

        /** ACTOR_ROLE_HOUSEHOLD value */
        ACTOR_ROLE_HOUSEHOLD = 1,

        /** ACTOR_ROLE_HELPER value */
        ACTOR_ROLE_HELPER = 2,

        /** ACTOR_ROLE_OPERATOR value */
        ACTOR_ROLE_OPERATOR = 3,

        /** ACTOR_ROLE_NODE value */
        ACTOR_ROLE_NODE = 4
    }

    /** Lang enum. */
    enum Lang {

        /** LANG_UNSPECIFIED value */
        LANG_UNSPECIFIED = 0,

        /** LANG_FR value */
        LANG_FR = 1,

        /** LANG_EN value */
        LANG_EN = 2
    }

    /** OtherLang enum. */
    enum OtherLang {

        /** OTHER_LANG_UNSPECIFIED value */
        OTHER_LANG_UNSPECIFIED = 0,

        /** OTHER_LANG_DE value */
        OTHER_LANG_DE = 1,

        /** OTHER_LANG_ES value */
        OTHER_LANG_ES = 2,

        /** OTHER_LANG_IT value */
        OTHER_LANG_IT = 3,

        /** OTHER_LANG_NL value */
        OTHER_LANG_NL = 4,

        /** OTHER_LANG_PT value */
        OTHER_LANG_PT = 5,

        /** OTHER_LANG_BR value */
        OTHER_LANG_BR = 6
    }

    /** Channel enum. */
    enum Channel {

        /** CHANNEL_UNSPECIFIED value */
        CHANNEL_UNSPECIFIED = 0,

        /** CHANNEL_RADIO_DIRECT value */
        CHANNEL_RADIO_DIRECT = 1,

        /** CHANNEL_RADIO_PRIVATE value */
        CHANNEL_RADIO_PRIVATE = 2,

        /** CHANNEL_RADIO_OPEN value */
        CHANNEL_RADIO_OPEN = 3,

        /** CHANNEL_PORTAL value */
        CHANNEL_PORTAL = 4,

        /** CHANNEL_DESK value */
        CHANNEL_DESK = 5,

        /** CHANNEL_CLI value */
        CHANNEL_CLI = 6
    }

    /** Alarm enum. */
    enum Alarm {

        /** ALARM_UNSPECIFIED value */
        ALARM_UNSPECIFIED = 0,

        /** ALARM_SUSPECT value */
        ALARM_SUSPECT = 1,

        /** ALARM_SOS value */
        ALARM_SOS = 2
    }

    /** Question enum. */
    enum Question {

        /** QUESTION_UNSPECIFIED value */
        QUESTION_UNSPECIFIED = 0,

        /** QUESTION_PEOPLE value */
        QUESTION_PEOPLE = 1,

        /** QUESTION_WHERE value */
        QUESTION_WHERE = 2,

        /** QUESTION_WHAT value */
        QUESTION_WHAT = 3,

        /** QUESTION_NEED_OR_OFFER value */
        QUESTION_NEED_OR_OFFER = 4,

        /** QUESTION_WHICH_CASE value */
        QUESTION_WHICH_CASE = 5,

        /** QUESTION_DANGER value */
        QUESTION_DANGER = 6,

        /** QUESTION_SOS value */
        QUESTION_SOS = 7,

        /** QUESTION_NEED value */
        QUESTION_NEED = 8,

        /** QUESTION_DELIVERED value */
        QUESTION_DELIVERED = 9,

        /** QUESTION_TASK value */
        QUESTION_TASK = 10,

        /** QUESTION_ROLLCALL value */
        QUESTION_ROLLCALL = 11
    }

    /** FiledAs enum. */
    enum FiledAs {

        /** FILED_AS_UNSPECIFIED value */
        FILED_AS_UNSPECIFIED = 0,

        /** FILED_AS_NOISE value */
        FILED_AS_NOISE = 1,

        /** FILED_AS_CHECKIN value */
        FILED_AS_CHECKIN = 2,

        /** FILED_AS_NEED value */
        FILED_AS_NEED = 3,

        /** FILED_AS_OFFER value */
        FILED_AS_OFFER = 4,

        /** FILED_AS_REPORT value */
        FILED_AS_REPORT = 5,

        /** FILED_AS_SEEK value */
        FILED_AS_SEEK = 6,

        /** FILED_AS_QUESTION value */
        FILED_AS_QUESTION = 7,

        /** FILED_AS_ERASE value */
        FILED_AS_ERASE = 8
    }

    /** ReadScope enum. */
    enum ReadScope {

        /** READ_SCOPE_UNSPECIFIED value */
        READ_SCOPE_UNSPECIFIED = 0,

        /** READ_SCOPE_UNLOCKED value */
        READ_SCOPE_UNLOCKED = 1,

        /** READ_SCOPE_CASE value */
        READ_SCOPE_CASE = 2,

        /** READ_SCOPE_HOUSEHOLD value */
        READ_SCOPE_HOUSEHOLD = 3,

        /** READ_SCOPE_JOURNAL value */
        READ_SCOPE_JOURNAL = 4,

        /** READ_SCOPE_PRINT value */
        READ_SCOPE_PRINT = 5
    }

    /** Expired enum. */
    enum Expired {

        /** EXPIRED_UNSPECIFIED value */
        EXPIRED_UNSPECIFIED = 0,

        /** EXPIRED_NOISE value */
        EXPIRED_NOISE = 1,

        /** EXPIRED_ALL value */
        EXPIRED_ALL = 2
    }

    /** BackupMedium enum. */
    enum BackupMedium {

        /** BACKUP_MEDIUM_UNSPECIFIED value */
        BACKUP_MEDIUM_UNSPECIFIED = 0,

        /** BACKUP_MEDIUM_STICK value */
        BACKUP_MEDIUM_STICK = 1,

        /** BACKUP_MEDIUM_FOLDER value */
        BACKUP_MEDIUM_FOLDER = 2,

        /** BACKUP_MEDIUM_DISK value */
        BACKUP_MEDIUM_DISK = 3
    }

    /** BackupLock enum. */
    enum BackupLock {

        /** BACKUP_LOCK_UNSPECIFIED value */
        BACKUP_LOCK_UNSPECIFIED = 0,

        /** BACKUP_LOCK_NONE value */
        BACKUP_LOCK_NONE = 1,

        /** BACKUP_LOCK_PASSPHRASE value */
        BACKUP_LOCK_PASSPHRASE = 2,

        /** BACKUP_LOCK_VAULT value */
        BACKUP_LOCK_VAULT = 3
    }

    /** NameSource enum. */
    enum NameSource {

        /** NAME_SOURCE_UNSPECIFIED value */
        NAME_SOURCE_UNSPECIFIED = 0,

        /** NAME_SOURCE_RADIO value */
        NAME_SOURCE_RADIO = 1,

        /** NAME_SOURCE_SAID value */
        NAME_SOURCE_SAID = 2,

        /** NAME_SOURCE_OPERATOR value */
        NAME_SOURCE_OPERATOR = 3,

        /** NAME_SOURCE_TOLD value */
        NAME_SOURCE_TOLD = 4
    }

    /** TaughtAs enum. */
    enum TaughtAs {

        /** TAUGHT_AS_UNSPECIFIED value */
        TAUGHT_AS_UNSPECIFIED = 0,

        /** TAUGHT_AS_CATEGORY value */
        TAUGHT_AS_CATEGORY = 1,

        /** TAUGHT_AS_PLACE value */
        TAUGHT_AS_PLACE = 2,

        /** TAUGHT_AS_PERSON value */
        TAUGHT_AS_PERSON = 3,

        /** TAUGHT_AS_HARMLESS value */
        TAUGHT_AS_HARMLESS = 4
    }

    /** CheckinStatus enum. */
    enum CheckinStatus {

        /** CHECKIN_STATUS_UNSPECIFIED value */
        CHECKIN_STATUS_UNSPECIFIED = 0,

        /** CHECKIN_STATUS_OK value */
        CHECKIN_STATUS_OK = 1,

        /** CHECKIN_STATUS_COPING value */
        CHECKIN_STATUS_COPING = 2,

        /** CHECKIN_STATUS_HELP value */
        CHECKIN_STATUS_HELP = 3,

        /** CHECKIN_STATUS_HURT value */
        CHECKIN_STATUS_HURT = 4,

        /** CHECKIN_STATUS_MOVED value */
        CHECKIN_STATUS_MOVED = 5
    }

    /** CaseType enum. */
    enum CaseType {

        /** CASE_TYPE_UNSPECIFIED value */
        CASE_TYPE_UNSPECIFIED = 0,

        /** CASE_TYPE_NEED value */
        CASE_TYPE_NEED = 1,

        /** CASE_TYPE_OFFER value */
        CASE_TYPE_OFFER = 2,

        /** CASE_TYPE_REPORT value */
        CASE_TYPE_REPORT = 3,

        /** CASE_TYPE_SEEK value */
        CASE_TYPE_SEEK = 4,

        /** CASE_TYPE_QUESTION value */
        CASE_TYPE_QUESTION = 5,

        /** CASE_TYPE_ERASE value */
        CASE_TYPE_ERASE = 6
    }

    /** CaseState enum. */
    enum CaseState {

        /** CASE_STATE_UNSPECIFIED value */
        CASE_STATE_UNSPECIFIED = 0,

        /** CASE_STATE_DRAFT value */
        CASE_STATE_DRAFT = 1,

        /** CASE_STATE_OPEN value */
        CASE_STATE_OPEN = 2,

        /** CASE_STATE_ACKNOWLEDGED value */
        CASE_STATE_ACKNOWLEDGED = 3,

        /** CASE_STATE_MATCHED value */
        CASE_STATE_MATCHED = 4,

        /** CASE_STATE_ENROUTE value */
        CASE_STATE_ENROUTE = 5,

        /** CASE_STATE_DELIVERED value */
        CASE_STATE_DELIVERED = 6,

        /** CASE_STATE_FULFILLED value */
        CASE_STATE_FULFILLED = 7,

        /** CASE_STATE_ON_HOLD value */
        CASE_STATE_ON_HOLD = 8,

        /** CASE_STATE_AVAILABLE value */
        CASE_STATE_AVAILABLE = 9,

        /** CASE_STATE_RESERVED value */
        CASE_STATE_RESERVED = 10,

        /** CASE_STATE_PARTLY_USED value */
        CASE_STATE_PARTLY_USED = 11,

        /** CASE_STATE_EXHAUSTED value */
        CASE_STATE_EXHAUSTED = 12,

        /** CASE_STATE_WITHDRAWN value */
        CASE_STATE_WITHDRAWN = 13,

        /** CASE_STATE_LENT value */
        CASE_STATE_LENT = 14,

        /** CASE_STATE_RETURNED value */
        CASE_STATE_RETURNED = 15,

        /** CASE_STATE_OVERDUE value */
        CASE_STATE_OVERDUE = 16,

        /** CASE_STATE_CANCELLED value */
        CASE_STATE_CANCELLED = 17,

        /** CASE_STATE_EXPIRED value */
        CASE_STATE_EXPIRED = 18,

        /** CASE_STATE_DUPLICATE value */
        CASE_STATE_DUPLICATE = 19,

        /** CASE_STATE_REJECTED value */
        CASE_STATE_REJECTED = 20
    }

    /** TaskState enum. */
    enum TaskState {

        /** TASK_STATE_UNSPECIFIED value */
        TASK_STATE_UNSPECIFIED = 0,

        /** TASK_STATE_ASSIGNED value */
        TASK_STATE_ASSIGNED = 1,

        /** TASK_STATE_CLAIMED value */
        TASK_STATE_CLAIMED = 2,

        /** TASK_STATE_ENROUTE value */
        TASK_STATE_ENROUTE = 3,

        /** TASK_STATE_ONSITE value */
        TASK_STATE_ONSITE = 4,

        /** TASK_STATE_DONE value */
        TASK_STATE_DONE = 5,

        /** TASK_STATE_RELEASED value */
        TASK_STATE_RELEASED = 6
    }

    /** Category enum. */
    enum Category {

        /** CATEGORY_UNSPECIFIED value */
        CATEGORY_UNSPECIFIED = 0,

        /** CATEGORY_WATER value */
        CATEGORY_WATER = 1,

        /** CATEGORY_FOOD value */
        CATEGORY_FOOD = 2,

        /** CATEGORY_MEDICINE value */
        CATEGORY_MEDICINE = 3,

        /** CATEGORY_MEDICAL value */
        CATEGORY_MEDICAL = 4,

        /** CATEGORY_POWER value */
        CATEGORY_POWER = 5,

        /** CATEGORY_LIGHT value */
        CATEGORY_LIGHT = 6,

        /** CATEGORY_WARMTH value */
        CATEGORY_WARMTH = 7,

        /** CATEGORY_COOLING value */
        CATEGORY_COOLING = 8,

        /** CATEGORY_FUEL value */
        CATEGORY_FUEL = 9,

        /** CATEGORY_SHELTER value */
        CATEGORY_SHELTER = 10,

        /** CATEGORY_TRANSPORT value */
        CATEGORY_TRANSPORT = 11,

        /** CATEGORY_EVACUATION value */
        CATEGORY_EVACUATION = 12,

        /** CATEGORY_RESCUE value */
        CATEGORY_RESCUE = 13,

        /** CATEGORY_FIRE value */
        CATEGORY_FIRE = 14,

        /** CATEGORY_FLOOD value */
        CATEGORY_FLOOD = 15,

        /** CATEGORY_SAFETY value */
        CATEGORY_SAFETY = 16,

        /** CATEGORY_COMMS value */
        CATEGORY_COMMS = 17,

        /** CATEGORY_CARE value */
        CATEGORY_CARE = 18,

        /** CATEGORY_HYGIENE value */
        CATEGORY_HYGIENE = 19,

        /** CATEGORY_TOOLS value */
        CATEGORY_TOOLS = 20,

        /** CATEGORY_WORK value */
        CATEGORY_WORK = 21,

        /** CATEGORY_ANIMALS value */
        CATEGORY_ANIMALS = 22,

        /** CATEGORY_ROAD value */
        CATEGORY_ROAD = 23,

        /** CATEGORY_WEATHER value */
        CATEGORY_WEATHER = 24,

        /** CATEGORY_OTHER value */
        CATEGORY_OTHER = 25
    }

    /** Urgency enum. */
    enum Urgency {

        /** URGENCY_UNSPECIFIED value */
        URGENCY_UNSPECIFIED = 0,

        /** URGENCY_LOW value */
        URGENCY_LOW = 1,

        /** URGENCY_NORMAL value */
        URGENCY_NORMAL = 2,

        /** URGENCY_HIGH value */
        URGENCY_HIGH = 3,

        /** URGENCY_CRITICAL value */
        URGENCY_CRITICAL = 4
    }

    /** Unit enum. */
    enum Unit {

        /** UNIT_UNSPECIFIED value */
        UNIT_UNSPECIFIED = 0,

        /** UNIT_L value */
        UNIT_L = 1,

        /** UNIT_KG value */
        UNIT_KG = 2,

        /** UNIT_G value */
        UNIT_G = 3,

        /** UNIT_PACK value */
        UNIT_PACK = 4,

        /** UNIT_BOTTLE value */
        UNIT_BOTTLE = 5,

        /** UNIT_PC value */
        UNIT_PC = 6,

        /** UNIT_BOX value */
        UNIT_BOX = 7,

        /** UNIT_CAN value */
        UNIT_CAN = 8,

        /** UNIT_BAG value */
        UNIT_BAG = 9,

        /** UNIT_STERE value */
        UNIT_STERE = 10,

        /** UNIT_SEAT value */
        UNIT_SEAT = 11,

        /** UNIT_BED value */
        UNIT_BED = 12,

        /** UNIT_MEAL value */
        UNIT_MEAL = 13,

        /** UNIT_DOSE value */
        UNIT_DOSE = 14,

        /** UNIT_H value */
        UNIT_H = 15,

        /** UNIT_M value */
        UNIT_M = 16
    }

    /** Lane enum. */
    enum Lane {

        /** LANE_UNSPECIFIED value */
        LANE_UNSPECIFIED = 0,

        /** LANE_EMERGENCY value */
        LANE_EMERGENCY = 1,

        /** LANE_URGENT value */
        LANE_URGENT = 2,

        /** LANE_REPLY value */
        LANE_REPLY = 3,

        /** LANE_ROUTINE value */
        LANE_ROUTINE = 4
    }

    /** DeliveryState enum. */
    enum DeliveryState {

        /** DELIVERY_STATE_UNSPECIFIED value */
        DELIVERY_STATE_UNSPECIFIED = 0,

        /** DELIVERY_STATE_QUEUED value */
        DELIVERY_STATE_QUEUED = 1,

        /** DELIVERY_STATE_SENT value */
        DELIVERY_STATE_SENT = 2,

        /** DELIVERY_STATE_RELAYED value */
        DELIVERY_STATE_RELAYED = 3,

        /** DELIVERY_STATE_DELIVERED value */
        DELIVERY_STATE_DELIVERED = 4,

        /** DELIVERY_STATE_UNCONFIRMED value */
        DELIVERY_STATE_UNCONFIRMED = 5,

        /** DELIVERY_STATE_FAILED value */
        DELIVERY_STATE_FAILED = 6,

        /** DELIVERY_STATE_STORED value */
        DELIVERY_STATE_STORED = 7
    }
}
