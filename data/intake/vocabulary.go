package intake

// A part says how a column feeds its field.
type part uint8

const (
	whole     part = iota // the field's text
	partOf                // one of several texts that are joined
	firstName             // of a person's name
	middleName
	lastName
	honorific  // Dr, Cllr: before a person's name
	otherwise  // used where the field's own column is blank: a mobile beside a telephone
	closingDay // says that an organisation is closed, and since when
	asAnswer   // the field's text, where the cells below are answers such as yes and no
	ticked     // a tick below says one value of the field
	indirectly // says whether an interest is the person's own or another's
	negated    // yes below is no in the field
)

// usual are the names that real files give to fields, as compact writes them.
type usual struct {
	field string
	part  part
	names string
	weak  string // names taken when no better column is there
	said  string // names that small words tell apart, as people write them, with "|" between
	value string // of a ticked one: what a tick says
}

var organisationWords = []usual{
	{field: "name",
		names: `organisation organization org organisations orgname organisationname organizationname nameorganisation nameorg
			partner partners partnername partnerorganisation partnerorganisationname memberorganisation organisationtitle
			agency agencyname partneragency body bodyname company companyname companyorganisation organisationcompany
			practice practicename gppractice gppracticename surgery surgeryname trust trustname charity charityname
			carehome carehomename homename servicename tradingname accountname stakeholder stakeholdername
			groupname teamname schoolname locationname pharmacyname employer`,
		weak: "provider providername service school pharmacy title establishment team project"},
	{field: "short_name", names: "shortname abbreviation acronym knownas alias initials shortform abbreviatedname"},
	{field: "sector", names: "sector organisationsector partnersector sectortype sectorgroup sectorname"},
	{field: "legal_form", names: "legalform legalstatus legalstructure constitution legalentitytype"},
	{field: "ods_code", names: `ods odscode practicecode gpcode gppracticecode organisationcode organizationcode orgcode
			nacscode nhscode trustcode sitecode surgerycode odsid odsorganisationcode nhsodscode providercode`},
	{field: "charity_number", names: `charitynumber charityno charitynum registeredcharitynumber registeredcharityno
			charityregistrationnumber charityregistrationno charityregno charityreg regcharityno charitycommissionnumber charityid`},
	{field: "company_number", names: `companynumber companyno companynum companyregistrationnumber companyregistrationno
			companyregno companyreg companieshousenumber companieshouseno registeredcompanynumber crn companyregnumber companyid`},
	{field: "address", names: "address fulladdress postaladdress streetaddress registeredaddress officeaddress mailingaddress",
		weak: "location"},
	{field: "address", part: partOf, names: `address1 address2 address3 address4 address5 addressline1 addressline2 addressline3
			addressline4 addressline5 addr1 addr2 addr3 addr4 addr5 add1 add2 add3 line1 line2 line3 street streetname road
			building buildingname town city county towncity citytown posttown streetline1 businessstreet businesscity`},
	{field: "postcode", names: "postcode postalcode zip zipcode pcode postcodes businesspostalcode"},
	{field: "phone", names: `phone telephone tel telno teleno telephoneno telephonenumber telnumber phoneno phonenumber
			contactnumber contactno contacttelephone contactphone contacttel contacttelephonenumber contactphonenumber landline
			landlinenumber switchboard telephone1 phone1 phone1value businessphone directdial ddi directline`},
	{field: "phone", part: otherwise, names: "mobile mobileno mobilenumber mobilephone mobiletelephone mob mobno cell cellphone contactmobile"},
	{field: "website", names: `website web url websiteurl webaddress websiteaddress webpage homepage www internet internetaddress
			weblink websitelink site`},
	{field: "email", names: `email emailaddress emails mail emailid emailaddresses contactemail contactemailaddress email1
			email1value emailaddress1 mailbox emailcontact generalemail genericemail`},
	{field: "neighbourhoods", names: `neighbourhood neighbourhoods neighborhood neighborhoods neighbourhoodscovered
			neighbourhoodarea neighbourhoodname neighbourhoodteam`},
	{field: "offers", names: `offers offer description descriptions services servicesoffered servicedescription whattheydo whatwedo
			whatitoffers whattheyoffer about summary activities supportoffered remit servicesprovided whatyoudo overview`},
	{field: "status", names: "status partnerstatus membershipstatus organisationstatus partnershipstatus"},
	{field: "joined", names: "joined datejoined joindate joineddate joiningdate membersince partnersince joinedon",
		weak: "startdate"},
	{field: "left", names: "left dateleft leftdate leavingdate lefton leavedate", weak: "enddate"},
	{field: "left", part: closingDay, names: "closed closedate closingdate dateclosed closeddate closedon closureday closuredate"},
	{field: "successor", names: "successor successororganisation replacedby mergedinto"},
	{field: "key_contact", names: `keycontact maincontact primarycontact leadcontact contact contactname contactperson namedcontact
			keycontactname maincontactname contactfullname`},
	{field: "entitled_to_a_seat", names: "entitledtoaseat entitledtoseat seat boardseat hasaseat hasseat seatonboard"},
	{field: "notes", names: "notes note comments comment remarks furtherinformation otherinformation additionalinformation furtherinfo"},
	{field: "tags", names: "tags tag labels keywords categories category"},
	{field: "links", names: "links weblinks link socialmedia"},
}

var personWords = []usual{
	{field: "name",
		names: `name fullname contact contactname contactperson contactfullname personname person maincontact maincontactname
			keycontact keycontactname primarycontact leadcontact namedcontact leadname namedlead representative representativename
			rep repname boardmember membername namemember namecontact nameperson namerepresentative
			attendee attendeename staffname employeename displayname colleague participant participantname delegate delegatename nominee contacts`,
		weak: "member lead people who staff"},
	{field: "name", part: firstName, names: "firstname firstnames forename forenames givenname givennames first christianname contactfirstname fname"},
	{field: "name", part: middleName, names: "middlename middlenames middleinitial"},
	{field: "name", part: lastName, names: "surname lastname familyname last secondname contactsurname contactlastname lname sname"},
	{field: "name", part: honorific, names: "title salutation prefix honorific nametitle courtesytitle"},
	{field: "known_as", names: "knownas preferredname nickname alias likestobecalled"},
	{field: "organisation",
		names: `organisation organization org organisations orgname organisationname organizationname nameorganisation
			company companyname employer employername partner partnername partnerorganisation agency agencyname practice practicename
			gppractice surgery trust trustname employingorganisation representing onbehalf organisationrepresented workplace placework
			memberorganisation hostorganisation companyorganisation organisationcompany body representsorganisation`,
		weak: "provider service team charity school"},
	{field: "job_title", names: `jobtitle role position job jobrole post designation roletitle occupation postheld rolejobtitle
			jobtitlerole positiontitle roleorganisation organisationtitle organizationtitle contactrole contactjobtitle positionheld
			roleinorganisation jobposition titlerole titleposition`},
	{field: "profession", names: "profession discipline professionalgroup staffgroup professiondiscipline"},
	{field: "email", names: `email emailaddress emails mail emailid contactemail contactemailaddress email1 email1value emailaddress1
			workemail businessemail personalemail`},
	{field: "phone", names: `phone telephone tel telno teleno telephoneno telephonenumber telnumber phoneno phonenumber
			contactnumber contactno contacttelephone contactphone contacttel contacttelephonenumber contactphonenumber landline
			landlinenumber telephone1 phone1 phone1value businessphone directdial ddi directline workphone worktelephone officephone`},
	{field: "phone", part: otherwise, names: "mobile mobileno mobilenumber mobilephone mobiletelephone mob mobno cell cellphone contactmobile workmobile"},
	{field: "do_not_name", names: "donotname donotpublish anonymous keepanonymous"},
	{field: "named_as", names: "namedas namedaswithconsent publishedname"},
	{field: "consent_given", names: "consentgiven consentdate dateconsent consent dateconsentgiven consentdategiven"},
	{field: "access_needs", names: "accessneeds accessrequirements accessibilityneeds accessibilityrequirements reasonableadjustments"},
	{field: "notes", names: "notes note comments comment remarks furtherinformation otherinformation additionalinformation furtherinfo"},
	{field: "tags", names: "tags tag labels keywords categories category"},
	{field: "links", names: "links weblinks link linkedin"},
}

// Words that say whose field a heading is.
var (
	organisationBodies = wordSet(`organisation organization org partner practice gp surgery provider service company charity trust
		agency main primary head office business work general registered school home care site member`)
	personBodies = wordSet(`contact person individual main key lead primary work business office staff member rep representative
		named delegate nominee attendee`)
	// In a list of contacts these leave no doubt that the organisation is meant.
	contactBodies = wordSet(`organisation organization org partner practice surgery provider service company charity trust agency
		head office general main registered switchboard`)
)

// contactWords settle what stands for either in a list of contacts: the row is a
// person's, so is what names nobody else.
var contactWords = map[string]string{
	"notes": "person", "tags": "person", "links": "person", "phone": "person", "email": "person",
	"name": "person", "short_name": "organisation", "key_contact": "person", "organisation": "organisation",
}
