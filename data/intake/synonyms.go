package intake

import (
	"slices"
	"strings"
	"unicode"

	"placebook/data"
)

// otherWays are the ways in which real files write the values of fixed lists,
// by list and field: the value, then its other spellings as plain writes them.
// The empty value is for what says that there is none. Whatever is not here and
// not in the list holds its row: a value is never guessed.
var otherWays = map[string]map[string]string{
	"roles.title": {
		data.RoleRepresentative: `rep reps boardrep partnerrep partnerrepresentative boardrepresentative namedrepresentative namedrep
			leadrepresentative mainrepresentative representativemember`,
		data.RoleDeputy:  "deputies alternate alternative substitute standin nameddeputy deputyrepresentative deputyrep altrep alternaterepresentative nameddeputyrepresentative",
		data.RoleCoChair: "chair cochair chairperson chairman chairwoman chairofboard boardchair jointchair cochairperson boardcochair",
		data.RoleMember:  "members boardmember groupmember fullmember ordinarymember coremember",
		data.RoleLead:    "ccpl clinicallead careprofessionallead clinicalandcarelead clinicalandcareprofessionallead professionallead clinicalcareprofessionallead wellclinicallead clinicalcarelead clinicalprofessionallead",
		data.RoleSponsor: "seniorsponsor executivesponsor execsponsor sro seniorresponsibleofficer seniorresponsibleowner boardsponsor",
		data.RoleInAttendance: `observer observers attendee attendees inattendancenonvoting attending attends nonmember officerinattendance
			inattendanceonly regularattendee`,
		data.RoleEmployee: "staff staffmember employed worksfor employees",
	},
	"roles.voting":                  yesOrNo("voting votingmember canvote hasvote", "nonvoting nonvotingmember novote observer inattendance advisory"),
	"groups.quorum_remote_counts":   yesOrNo("counts", "doesnotcount"),
	"agreements.legally_binding":    yesOrNo("binding legallybinding", "notlegallybinding notbinding nonbinding"),
	"interests.not_for_publication": yesOrNo("notforpublication withheld redacted exempt withhold redact private confidential donotpublish", "publish published forpublication public"),
	"groups.type": {
		data.GroupBoard:      "partnershipboard placeboard fullboard placepartnershipboard",
		data.GroupAssembly:   "livedexperienceassembly residentassembly citizensassembly communityassembly residentsassembly peoplesassembly",
		data.GroupWorkstream: "workstream workinggroup workstreamworkinggroup wellgroup well programmegroup deliverygroup",
		data.GroupExecutive:  "executivegroup exec executivecommittee executiveteam",
		data.GroupOther:      "others subgroup steeringgroup forum network taskandfinish taskandfinishgroup committee advisorygroup",
	},
	"agreements.type": {
		data.AgreementMoU:   "memorandumofunderstanding memorandum partnershipmou partnershipagreement mous themou moudocument",
		data.AgreementData:  "datasharing dsa isa informationsharingagreement informationsharing datasharingagreements dpa dataprocessingagreement dspa tier2dsa",
		data.AgreementTerms: "tor tors termsofref",
	},
	"signatures.state": {
		data.SignatureNotSent: "no n none notsigned unsigned nottobesent tobesent tosend notyetsent notstarted notyet todo notissued false",
		data.SignatureSent: `pending awaitingsignature awaiting awaitingreturn issued emailed chased chasing sentforsignature
			withpartner withpartners sentawaitingsignature awaitingresponse circulated notreturned senttopartner`,
		data.SignatureInReview: `withlegal legal legalreview inlegalreview underreview reviewing withlegalteam withsolicitor withsolicitors withboard
			atlegal legalteam beingreviewed withtheirboard awaitingboardapproval awaitingapproval inprogress withlawyers goingtoboard`,
		data.SignatureSigned: `yes y true complete completed done received returned agreed fullysigned signedandreturned signedreceived signedup
			executed countersigned signedcopyreceived tick`,
		data.SignatureDeclined: "refused rejected declinedtosign willnotsign wontsign notsigning optedout withdrawn notparticipating",
	},
	"commitments.kept": {
		data.KeptYes:    "y met delivered complete completed done achieved kept true fullymet fully tick honoured fulfilled",
		data.KeptPartly: "partial partially partlymet partiallymet inpart somewhat inprogress underway ongoing started part partlykept ontrack",
		data.KeptNotYet: "no n notmet notstarted notdelivered outstanding todo notdone notkept false tobedone planned notachieved",
	},
	"interests.type": {
		"": noneSaid,
		data.InterestFinancial: `f fin financialinterest financialinterests directfinancial financialdirect pecuniary directfinancialinterest
			directpecuniary financialinterestdirect disclosablepecuniary directpecuniaryinterest pecuniaryinterest`,
		data.InterestProfessional: `nfp nfpr nfprof nonfinprofessional nonfinancialprofessionalinterest nonfinancialprofessionalinterests professional
			professionalinterest nonfinancialprof directnonfinancialprofessional nonfinancialprofessionaldirect nfprofessional nonfinprof professionalnonfinancial`,
		data.InterestPersonal: `nfpe nfpers nonfinpersonal nonfinancialpersonalinterest nonfinancialpersonalinterests personal personalinterest
			directnonfinancialpersonal nonfinancialpersonaldirect nfpersonal nonfinpers personalnonfinancial`,
		data.InterestIndirect: `i ind indirectinterest indirectinterests indirectfinancial indirectnonfinancial indirectnonfinancialprofessional
			indirectnonfinancialpersonal financialindirect indirectpecuniary indirectpersonal indirectprofessional nonfinancialindirect`,
	},
	"interests.nil": yesOrNo("nil none nilreturn nildeclaration nothingtodeclare", "declared hasinterests"),
	"interests.declared_under": {
		data.CodeNHS:     "nhs nhse nhsengland nhsenglandguidance nhscode nhspolicy icb icbpolicy nhsmanagingconflicts",
		data.CodeCouncil: "council councillor councillorscode membercode memberscode memberscodeofconduct councilcode localauthority councillors dpi localismact",
		data.CodeOther:   "other othercode",
	},
	"events.type": {
		data.EventBoard:     "board boardmeetings partnershipboard partnershipboardmeeting boardinpublic",
		data.EventGroup:     "group groupmeetings workinggroup workinggroupmeeting workstreammeeting wellmeeting meetingofgroup subgroupmeeting executivemeeting",
		data.EventAssembly:  "assembly livedexperienceassembly assemblies",
		data.EventTraining:  "training trainingsessions lunchandlearn lunchlearn webinar course masterclass trainingevent learningsession",
		data.EventDevelop:   "development boarddevelopment developmentday awayday boarddevelopmentsession developmentworkshop organisationaldevelopment",
		data.EventCommunity: "community communityevents roadshow openday festival communityday engagementevent outreach outreachevent dropin",
		data.EventOther:     "others",
	},
	"events.mode": {
		"In person": "facetoface f2f ftof inperson onsite inroom physical",
		"Online":    "virtual remote teams msteams microsoftteams zoom webinar onteams viateams onlineteams onlinemsteams digital video videocall",
		"Hybrid":    "blended mixed both inpersonandonline onlineandinperson hybridmeeting",
	},
	"events.held": {
		data.HeldYes:       "y true held tookplace wentahead done completed happened",
		data.HeldNo:        "n false notheld didnottakeplace didnothappen",
		data.HeldCancelled: "canceled calledoff stooddown cancelledbyus postponedindefinitely",
	},
	"events.attendance_complete": yesOrNo("complete completed", "incomplete"),
}

// yesOrNo are other ways to say yes and no in one field.
func yesOrNo(yes, no string) map[string]string {
	return map[string]string{string(data.Yes): yes + " tick ticked", string(data.No): no}
}

// noneSaid are the ways to say that there is nothing to declare.
const noneSaid = `nil none nilreturn nildeclaration nildeclared nothingtodeclare nointerests nointerest nointereststodeclare nointeresttodeclare
	nointerestsdeclared nointerestdeclared nonedeclared nonetodeclare nonetobedeclared nilinterests nointereststobedeclared nilinterest
	nodeclarations nodeclaration nothingdeclared noconflicts noconflictofinterest noconflictsofinterest nodeclaredinterests nildeclarations`

// spellings are otherWays the other way round: field, plain spelling, value.
var spellings = func() map[string]map[string]string {
	out := map[string]map[string]string{}
	for field, values := range otherWays {
		out[field] = map[string]string{}
		for value, words := range values {
			for _, w := range append(strings.Fields(words), plain(value)) {
				out[field][w] = value
			}
		}
	}
	return out
}()

// plain is how values are compared: small letters and digits without anything
// between them. A tick is a word.
func plain(text string) string {
	if isTickMark(text) {
		return "tick"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, data.Fold(strings.ReplaceAll(text, "&", " and ")))
}

func isTickMark(text string) bool {
	switch strings.TrimSpace(text) {
	case "✓", "✔", "✔️", "☑", "√", "ü", "þ": // the last two are ticks of Wingdings
		return true
	}
	return false
}

// synonymOf gives the value that a text is another spelling of, or the text.
func synonymOf(f *data.Field, text string) string {
	if v, ok := spellings[f.Kind.List+"."+f.Name][plain(text)]; ok {
		return v
	}
	return text
}

// synonym reads another spelling of a value of a fixed list, of yes and no, and
// of an end that has not come, and tells so. What means nothing is empty.
func (r *row) synonym(s *slot, text string) string {
	if s.own != nil {
		return text
	}
	f := s.field
	if s.day() {
		if slices.Contains(openEnded, f.Name) && openEnds[plain(text)] {
			r.tell(s.name, text, "repaired: “%s” is taken as no end", text)
			return ""
		}
		return text
	}
	if f.Type != data.TypeChoice && f.Type != data.TypeYesNo || f.List != "" {
		return text
	}
	if _, _, err := f.Parse(text); err == nil {
		return text
	}
	v := synonymOf(f, text)
	if v != text && v != "" {
		r.tell(s.name, text, "repaired: “%s” is taken as %s", text, v)
	}
	return v
}

// openEnded are the days on which something ends; openEnds say that it does not.
var (
	openEnded = []string{"to", "expires", "funded_until"}
	openEnds  = wordSet("ongoing present current todate continuing open openended indefinite indefinitely noend noenddate none nil permanent untilfurthernotice")
)

// isAnswer reports whether a text answers a question, rather than say a day or
// a name.
func isAnswer(text string) bool {
	_, ok := spellings["signatures.state"][plain(text)]
	return ok
}

// marked gives what columns say in which a mark stands for a value.
func (r *row) marked(src *source) string {
	var said []string
	for _, t := range src.ticks {
		text := r.cell(t.col)
		switch yes, err := data.ParseYesNo(text); {
		case blank(text), err == nil && yes == data.No:
		case err == nil, isTickMark(text), spellings["interests.type"][plain(text)] == t.says:
			said = append(said, t.says)
		default:
			r.holdField(&value{slot: src.slot, raw: text}, "neither a tick nor empty, below “"+r.table.heads[t.col]+"”")
		}
	}
	for _, c := range src.negated {
		if yes := r.turned(src, r.cell(c)); yes != "" {
			said = append(said, yes)
		}
	}
	if len(said) > 1 {
		r.holdField(&value{slot: src.slot, raw: strings.Join(said, ", ")}, "more than one is ticked")
		return ""
	}
	return strings.Join(said, "")
}

// turned reads a cell that asks the opposite of the field: "Publish?" where the
// field is what is not for publication. A word may say by itself which it is.
func (r *row) turned(src *source, text string) string {
	yes, err := data.ParseYesNo(text)
	if isTickMark(text) {
		yes, err = data.Yes, nil
	}
	if err != nil {
		if v, ok := spellings[src.slot.kind.List+"."+src.slot.field.Name][plain(text)]; ok {
			return v
		}
		r.holdField(&value{slot: src.slot, raw: text}, data.Sentence(err))
		return ""
	}
	if blank(text) {
		return ""
	}
	return string(data.Bool(yes == data.No))
}
