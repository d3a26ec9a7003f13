package intake

import "placebook/data"

// otherWords are for the lists of what the team keeps beside organisations and
// people: minutes, trackers and registers that somebody has typed.
var otherWords = map[string][]usual{
	"roles": {
		{field: "person", names: `name contact member fullname representative rep repname representativename boardmember boardmembername membername
			namemember nameperson namerepresentative namerep postholder officeholder nominee personname holder lead leadname`},
		{field: "organisation", names: `org organization organisationname partner partnername partnerorganisation representing onbehalf employer
			organisationrepresented representsorganisation company body memberorganisation hostorganisation appointedby nominatedby`},
		{field: "group", names: "board groupname committee meeting boardname committeename boardgroup forum sitson memberboard"},
		{field: "workstream", names: "well workstreamname programmeworkstream theme"},
		{field: "title", names: `role roletitle roletype position capacity boardrole rolegroup roleboard roleonboard membershiptype typemember
			typemembership membertype positiononboard`},
		{field: "voting", names: "votingmember votingrights vote votes votingstatus canvote votingnonvoting hasvote"},
		{field: "deputises_for", names: "deputising deputises", said: `deputy for|deputises for|deputising for|deputy to|deputy of|alternate for|alternate to|
			stands in for|substitute for|named deputy for`},
		{field: "sessions_a_week", names: "sessions sessionsperweek sessionsweek sessionsweekly numbersessions nosessions sessionspw"},
		{field: "host_service", names: "host service hostedby hostteam baseservice"},
		{field: "funded_until", names: "fundeduntil fundedto fundingends fundingend fundingenddate fundeduntildate"},
		{field: "from", names: `start startdate since fromdate appointed dateappointed datefrom termstart termstarts termstarted startterm appointmentdate
			dateappointment termfrom appointedon startedon datestarted begins commenced commencementdate`},
		{field: "to", names: `end enddate until todate termends dateto termend endterm termenddate enddateterm termexpires termexpiry expiry expirydate
			steppeddown leftboard dateleft endedon termto ends finished appointmentends`},
	},
	"groups": {
		{field: "name", names: "group groupname board boardname committee committeename meeting namegroup nameboard forum title"},
		{field: "type", names: "grouptype typegroup kind boardtype"},
		{field: "reports_to", names: "reportsinto reportingto accountableto parent parentgroup parentboard reportsgroup reports"},
		{field: "sits_beside", names: "besides alongside sitsalongside"},
		{field: "meets_every", names: "meets frequency meetingfrequency frequencymeetings howoften meetingcycle cycle howoftenmeets howoftenitmeets"},
		{field: "quorum_total", names: "quorum quorate quoracy quorummembers minimummembers quorumnumber quorumtotal"},
		{field: "quorum_clauses", names: "quorumrules quorumclauses quorumincludes quoracyrules"},
		{field: "quorum_remote_counts", names: "remotecounts onlinecounts virtualcounts remoteattendancecounts quorumremote quorumonline"},
		{field: "co_chairs", names: "cochairs numbercochairs numberchairs nocochairs chairs"},
	},
	"workstreams": {{field: "name", names: "workstream workstreamname well"}, {field: "purpose", names: "description aim"}},
	"agreements": {
		{field: "title", names: "agreement name agreementtitle document nameagreement titleagreement agreementname documenttitle documentname"},
		{field: "type", names: "agreementtype documenttype typeagreement typedocument kind"},
		{field: "version", names: "versionnumber versionno ver currentversion issue edition"},
		{field: "agreed", names: "dateagreed agreeddate agreedon dateagreement dateapproved approved approvedon effectivefrom effectivedate startdate commencementdate"},
		{field: "review_by", names: "review reviewdate datereview nextreview reviewdue duereview nextreviewdate reviewduedate reviewbydate"},
		{field: "expires", names: "expiry expirydate expirationdate enddate expireson dateexpiry validuntil ends dateexpires termends"},
		{field: "replaces", names: "supersedes previousversion replacesversion replacesagreement"},
		{field: "legally_binding", names: "binding legallybindingagreement legalstatus"},
	},
	"signatures": {
		{field: "organisation", names: "org partner organisationname organization partnername partnerorganisation signatoryorganisation body memberorganisation practice practicename"},
		{field: "agreement", names: "document mou agreementtitle agreementname nameagreement documenttitle dsa"},
		{field: "agreement", part: partOf, names: "version versionnumber agreementversion mouversion versionsigned"},
		{field: "state", names: "status moustatus mousignaturestatus signaturestatus statussignature agreementstatus signingstatus progress dsastatus statusmou mouprogress"},
		{field: "state", part: asAnswer, names: "signed mou mousigned dsa dsasigned signedmou agreementsigned returned signature hassigned"},
		{field: "signed", names: "datesigned signeddate signedon date signaturedate datesignature mousigneddate datemousigned mousignedon datemousignedon signingdate"},
		{field: "signatory", names: "name signatoryname signedby namesignatory whosigned signedbyname signatories signee mousignatory"},
	},
	"commitments": {
		{field: "agreement", names: "document mou agreementtitle agreementname nameagreement"},
		{field: "agreement", part: partOf, names: "version agreementversion mouversion"},
		{field: "wording", names: `commitment commitments pledge promise whatwewilldo text wordingcommitment commitmentwording detail details description
			wewill wesaidwewould whatwaspromised`},
		{field: "organisations", names: `organisation partner partners organization organizations responsible responsibleorganisation partnersresponsible who
			owner owners bywhom leadpartner leadorganisation madeby`},
		{field: "evidence", names: "proof howweknow evidencekept update progress whatwehavedone howmet evidencedby"},
		{field: "kept", names: "status met delivered done achieved iskept commitmentmet commitmentkept state keptornot complete"},
	},
	"interests": {
		{field: "person", names: `name fullname declarant member membername boardmember boardmembername namemember nameperson nameindividual individual
			employee employeename nameemployee staffname staffmember nameboardmember namedeclarant declaredby personname declarer`},
		{field: "declaration", names: `declaredinterest interest interestdeclared detailsinterest interestdetails descriptioninterest declaration interests
			declaredinterests declaredinterestnameorganisationnaturebusiness detailsdeclaredinterest
			interestdescription whatisdeclared declaredinterestnameorganisation`},
		{field: "declaration", part: partOf, names: `natureinterest interestnature naturebusiness nameorganisation organisation organisationname
			organization nameorganisationnaturebusiness`},
		{field: "type", names: "typeinterest interesttype interestcategory categoryinterest category typedeclaration"},
		{field: "type", part: ticked, value: data.InterestFinancial, names: "financial financialinterest financialinterests typeinterestfinancial typeinterestfinancialinterest typeinterestfinancialinterests"},
		{field: "type", part: ticked, value: data.InterestProfessional, names: `nonfinancialprofessional nonfinancialprofessionalinterest nonfinancialprofessionalinterests
			typeinterestnonfinancialprofessional typeinterestnonfinancialprofessionalinterest typeinterestnonfinancialprofessionalinterests`},
		{field: "type", part: ticked, value: data.InterestPersonal, names: `nonfinancialpersonal nonfinancialpersonalinterest nonfinancialpersonalinterests
			typeinterestnonfinancialpersonal typeinterestnonfinancialpersonalinterest typeinterestnonfinancialpersonalinterests`},
		{field: "type", part: ticked, value: data.InterestIndirect, names: "indirect indirectinterest indirectinterests typeinterestindirect typeinterestindirectinterest typeinterestindirectinterests"},
		{field: "type", part: indirectly, names: "directindirect directindirectinterest isinterestdirectindirect interestdirectindirect isinterestdirectindirectinterest"},
		{field: "nil", names: "nilreturn nildeclaration nothingtodeclare nointerests nointeresttodeclare nointereststodeclare nilreturns nildeclared nointerestsdeclared"},
		{field: "from", names: `datefrom start startdate since interestfrom dateinterestfrom datearose dateinterestarose datestarted interestarose
			fromdate dateinterestcommenced dateinterestbegan periodfrom datesfrom`},
		{field: "to", names: `dateto end enddate until interestto dateinterestto dateceased ceased todate dateended dateinterestended dateinterestceased periodto datesto`},
		{field: "mitigation", names: `actiontaken actionstaken actiontakentomitigate actiontakentomitigaterisk actionstakentomitigaterisk actionstakentomitigaterisks
			actiontakentomitigaterisks actiontakenmitigaterisk mitigatingaction mitigatingactions mitigations action actions actionagreed actionsagreed
			howmanaged howitismanaged proposedaction managementaction managementconflict mitigatingactiontaken actiontomitigaterisk actiontomitigate
			actionstomitigaterisk mitigationaction`},
		{field: "declared", names: `datedeclared declaredon datedeclaration declarationdate dateupdated datedeclaredupdated lastupdated datelastupdated updated
			dateconfirmed lastconfirmed confirmed dateform datereceived datedeclarationmade datelastconfirmed lastdeclared date`},
		{field: "not_for_publication", names: "notpublication withheld exempt redacted withheldfrompublication exemptfrompublication notpublished donotpublish notpublish redact"},
		{field: "not_for_publication", part: negated, names: "publish publication published publishable okpublish oktopublish consenttopublish topublish maybepublished topublished"},
		{field: "declared_under", names: "code codeconduct underwhichcode whichcode whichcodeapplies codeapplies declaredunderwhichcode"},
	},
	"contact-notes": {
		{field: "organisation", names: "org partner organisationname organization partnername partnerorganisation practice company agency"},
		{field: "person", names: "name contact contactname person personname spoketo spokento spokewith spokenwith metwith contactperson whoyouspoketo contactedperson spoketowhom"},
		{field: "day", names: "date contactdate datecontact datecontacted contacted datecall datemeeting calldate when lastcontact lastcontacted datelastcontact dateconversation meetingdate"},
		{field: "text", names: "whatwassaid summary discussion conversation detail details outcome whatwediscussed discussed message callnotes contactnotes meetingnotes text notesconversation notescall"},
		{field: "by", names: "author loggedby spokentoby contactedby madeby enteredby recordedby caller staffmember ourcontact writtenby contactby"},
	},
	"neighbourhoods": {
		{field: "name", names: "neighbourhood neighbourhoodname area areaname locality localityname nameneighbourhood neighborhood neighbourhoodteam"},
		{field: "primary_care_networks", names: "pcn pcns primarycarenetwork pcnname pcnnames networks network"},
		{field: "wards", names: "ward wardnames wardscovered electoralwards"},
		{field: "lead", names: "leadname neighbourhoodlead leadperson namedlead leadcontact"},
		{field: "population", names: "populationsize registeredpopulation residents listsize pop populationestimate"},
	},
	"events": {
		{field: "title", names: "event eventtitle eventname name meeting session sessiontitle meetingtitle meetingname nameevent titleevent"},
		{field: "type", names: "eventtype meetingtype typeevent typemeeting category kind typesession sessiontype"},
		{field: "group", names: "board committee groupname meetinggroup boardgroup"},
		{field: "day", names: "date eventdate meetingdate datemeeting dateevent sessiondate when"},
		{field: "start", names: "starttime starts timestart time begins timefrom"},
		{field: "end", names: "endtime ends finish finishtime timeend timeto"},
		{field: "mode", names: "format delivery deliverymode deliverymethod modedelivery howheld inpersononline inpersonorvirtual"},
		{field: "venue", names: "location place room where address link"},
		{field: "facilitators", names: "facilitator trainer trainers speaker speakers ledby facilitatedby deliveredby presenter"},
		{field: "partners_taking_part", names: "partners organisations partnersinvolved organisationstakingpart partnersattending"},
		{field: "workstream", names: "well workstreamname"},
		{field: "neighbourhood", names: "area locality"},
		{field: "capacity", names: "places maxnumber maximumnumbers placesavailable"},
		{field: "cpd_hours", names: "cpd cpdpoints cpdcredits cpdhrs"},
		{field: "headcount", names: "numberattending attended numberattended numberpeople attendees noattendees noattending"},
		{field: "residents_reached", names: "residents numberresidents reached peoplereached"},
		{field: "what_we_heard", names: "whatweheard heard feedback whatpeoplesaid themes"},
		{field: "papers_due", names: "papersdeadline paperdeadline deadlinepapers papersby papersduedate paperdue deadline"},
		{field: "cut_off", names: "cutoff cutoffdate datacutoff"},
		{field: "papers_published", names: "paperspublisheddate paperssent paperssentout papersout agendapublished"},
		{field: "held", names: "tookplace happened held wentahead"},
	},
}

// remarks are notes in any of these lists.
var remarks = usual{field: "notes", names: "note comments comment remarks furtherinformation otherinformation additionalinformation furtherinfo"}

// stands is a field that a column of another stands for where the list has no
// column of its own for it: in a list of contacts made the notes are what was
// said.
var stands = map[string][2]string{
	"contact-notes": {"text", "notes"},
}
